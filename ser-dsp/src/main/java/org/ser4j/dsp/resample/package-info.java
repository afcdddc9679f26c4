/** Changing the sample rate. */
@NullMarked
package org.ser4j.dsp.resample;

import org.jspecify.annotations.NullMarked;
