package org.ser4j.training.augment;

import java.util.List;
import java.util.random.RandomGenerator;

/** Applies augmentations one after the other to spectrograms of one shape. Not thread-safe. */
public final class SpectrogramAugmenter {
  private final List<SpectrogramAugmentation> augmentations;
  private final Spectrogram spectrogram;

  /**
   * Makes the chain.
   *
   * @param augmentations in the order in which they are applied; may be empty
   * @param bandMeans fill masked values, one for each band, in decibels
   * @throws IllegalArgumentException if there is no band or frame, or not a mean for each band
   */
  public SpectrogramAugmenter(
      List<SpectrogramAugmentation> augmentations, int bands, int frames, float[] bandMeans) {
    this.augmentations = List.copyOf(augmentations);
    this.spectrogram = new Spectrogram(bands, frames, bandMeans);
  }

  /**
   * Changes a spectrogram in place.
   *
   * @param values {@code [bands][frames]} in decibels, not scaled
   * @param random decides what is applied, and how strongly
   * @throws IllegalArgumentException if the shape is another one
   */
  public void augment(float[] values, RandomGenerator random) {
    spectrogram.wrap(values);
    for (SpectrogramAugmentation augmentation : augmentations) {
      // Drawn even when the outcome is sure, so that changing one probability moves no other draw.
      if (random.nextDouble() < augmentation.probability()) {
        augmentation.apply(spectrogram, random);
      }
    }
  }
}
