/**
 * Changes of a signal: tempo, pitch, level, noise, filters, telephone. {@link
 * org.ser4j.dsp.effect.PreprocessingStep} and {@link org.ser4j.dsp.effect.WaveformAugmentation} are
 * their settings as data, for bundles and training configurations; {@link
 * org.ser4j.dsp.effect.Effect} and {@link org.ser4j.dsp.effect.RandomEffect} are what they compile
 * to. Finding silence is in {@code org.ser4j.dsp.silence}, changing the rate in {@code
 * org.ser4j.dsp.resample}.
 */
@NullMarked
package org.ser4j.dsp.effect;

import org.jspecify.annotations.NullMarked;
