/**
 * Fourier transforms of real signals: an own one for powers of two, JTransforms for every other
 * size. Not exported: users see spectra, in {@code org.ser4j.dsp.spectrum}.
 */
@NullMarked
package org.ser4j.dsp.fft;

import org.jspecify.annotations.NullMarked;
