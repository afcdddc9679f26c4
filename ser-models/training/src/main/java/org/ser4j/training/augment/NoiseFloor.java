package org.ser4j.training.augment;

import java.util.random.RandomGenerator;

/**
 * Hides what is soft, as steady noise in a room does: every value is raised to at least a level so
 * many decibels below the loudest value.
 *
 * @param minDb least distance from the loudest value, in dB, over 0
 * @param maxDb largest distance, in dB
 * @param probability in [0, 1]
 */
public record NoiseFloor(double minDb, double maxDb, double probability) implements Augmentation {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public NoiseFloor {
    Augmentation.require(
        minDb > 0 && minDb <= maxDb && maxDb <= 120,
        "0 < min_db <= max_db <= 120, not " + minDb + " and " + maxDb);
    Augmentation.requireShare("probability", probability);
  }

  @Override
  public void apply(Picture picture, RandomGenerator random) {
    double below = minDb + (maxDb - minDb) * random.nextDouble();
    float[] data = picture.data();
    int start = picture.start(0);
    int end = picture.start(picture.bands());
    float loudest = Float.NEGATIVE_INFINITY;
    for (int i = start; i < end; i++) {
      loudest = Math.max(loudest, data[i]);
    }
    float level = (float) (loudest - below);
    for (int i = start; i < end; i++) {
      data[i] = Math.max(data[i], level);
    }
  }
}
