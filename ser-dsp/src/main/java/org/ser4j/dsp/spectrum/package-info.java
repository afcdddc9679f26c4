/**
 * The short-time Fourier transform and what it gives. Mel bands lie in {@code org.ser4j.dsp.mel},
 * levels in {@code org.ser4j.dsp.level}.
 */
@NullMarked
package org.ser4j.dsp.spectrum;

import org.jspecify.annotations.NullMarked;
