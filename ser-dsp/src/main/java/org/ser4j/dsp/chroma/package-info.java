/**
 * Pitch classes: peaks of spectra and tuning, chroma of the short-time Fourier and of the
 * constant-Q transform, that transform itself, and tonal centroids. Pitch tracking is in {@code
 * org.ser4j.dsp.pitch}.
 */
@NullMarked
package org.ser4j.dsp.chroma;

import org.jspecify.annotations.NullMarked;
