/**
 * The short-time Fourier transform, what it gives, and decibels. Mel bands are in {@code
 * org.ser4j.dsp.mel}.
 */
@NullMarked
package org.ser4j.dsp.spectrum;

import org.jspecify.annotations.NullMarked;
