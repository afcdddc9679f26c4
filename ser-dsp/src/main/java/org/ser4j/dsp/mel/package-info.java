/** The mel scale and the features that stand on it: mel spectrogram and MFCC. */
package org.ser4j.dsp.mel;
