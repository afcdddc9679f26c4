/**
 * Random changes of unscaled training tensors, {@code [bands][frames]} in decibels. Changes of
 * samples are {@link org.ser4j.dsp.effect.WaveformAugmentation}s; mix-up, which changes targets
 * too, belongs to batches.
 */
package org.ser4j.training.augment;
