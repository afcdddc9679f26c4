/**
 * The shape of a spectrum in a few numbers a frame: where its middle lies, how wide, flat, peaked
 * or changeable it is. All are {@link org.ser4j.dsp.spectrum.SpectrumFeature}s, so several share
 * one transform. Pitch classes, mel bands and what is taken of samples directly have packages of
 * their own.
 */
@NullMarked
package org.ser4j.dsp.spectral;

import org.jspecify.annotations.NullMarked;
