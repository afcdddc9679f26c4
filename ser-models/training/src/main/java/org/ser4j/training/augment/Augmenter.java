package org.ser4j.training.augment;

import java.util.List;
import java.util.random.RandomGenerator;

/** Several augmentations, one after the other. Belongs to one thread. */
public final class Augmenter {
  private final List<Augmentation> augmentations;
  private final Picture picture;

  /**
   * Makes the chain.
   *
   * @param augmentations in the order in which they are applied; none changes nothing
   * @param picture for spectrograms of the shape that will come
   */
  public Augmenter(List<Augmentation> augmentations, Picture picture) {
    this.augmentations = List.copyOf(augmentations);
    this.picture = picture;
  }

  /**
   * Changes a spectrogram in place.
   *
   * @param spectrogram {@code [bands][frames]} in decibels, not yet scaled
   * @param random decides what is applied, and how strongly
   */
  public void augment(float[] spectrogram, RandomGenerator random) {
    picture.wrap(spectrogram);
    for (Augmentation augmentation : augmentations) {
      // Drawn even when the outcome is sure, so that changing one probability moves no other draw.
      if (random.nextDouble() < augmentation.probability()) {
        augmentation.apply(picture, random);
      }
    }
  }
}
