/**
 * Pitch classes: the peaks of spectra and the tuning they tell, chroma of the short-time Fourier
 * and of the constant-Q transform, that transform itself, and tonal centroids. The pitch of a voice
 * over time is no business of this package.
 */
@NullMarked
package org.ser4j.dsp.chroma;

import org.jspecify.annotations.NullMarked;
