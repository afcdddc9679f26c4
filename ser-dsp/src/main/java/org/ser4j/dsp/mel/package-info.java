/** The mel scale and the features that stand on it: mel spectrogram and MFCC. */
@NullMarked
package org.ser4j.dsp.mel;

import org.jspecify.annotations.NullMarked;
