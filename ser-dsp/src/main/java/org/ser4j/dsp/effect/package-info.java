/**
 * A signal in, a changed signal out: tempo, pitch, level, noise, filters, what a telephone does.
 * {@link org.ser4j.dsp.effect.Effect} always does the same, {@link
 * org.ser4j.dsp.effect.RandomEffect} what its seed says. Segmentation silence lies in {@code
 * org.ser4j.dsp.silence}, changing the rate in {@code org.ser4j.dsp.resample}.
 */
@NullMarked
package org.ser4j.dsp.effect;

import org.jspecify.annotations.NullMarked;
