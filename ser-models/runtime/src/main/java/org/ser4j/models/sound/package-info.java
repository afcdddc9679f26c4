/**
 * The notebooks' preprocessing steps and waveform augmentations by name, and the JSON of {@link
 * org.ser4j.dsp.effect.PreprocessingStep} and {@link org.ser4j.dsp.effect.WaveformAugmentation}.
 */
package org.ser4j.models.sound;
