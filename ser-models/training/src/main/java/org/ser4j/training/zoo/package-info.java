/**
 * Presets that a training configuration refers to by name: networks, preprocessing and waveform
 * augmentations ({@link org.ser4j.training.zoo.Zoo}). Other libraries add their own through {@link
 * org.ser4j.training.zoo.PresetProvider}.
 */
@NullMarked
package org.ser4j.training.zoo;

import org.jspecify.annotations.NullMarked;
