package org.ser4j.training.augment;

import java.util.random.RandomGenerator;

/**
 * Makes louder or softer by one number of decibels; silence stays where it is.
 *
 * @param maxDb largest change to either side, in dB, over 0
 * @param probability in [0, 1]
 */
public record Gain(double maxDb, double probability) implements Augmentation {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Gain {
    Augmentation.require(maxDb > 0 && maxDb <= 60, "max_db in (0, 60], not " + maxDb);
    Augmentation.requireShare("probability", probability);
  }

  @Override
  public void apply(Picture picture, RandomGenerator random) {
    add(picture, (float) (maxDb * (2 * random.nextDouble() - 1)));
  }

  static void add(Picture picture, float db) {
    float floor = picture.floor();
    float[] data = picture.data();
    for (int i = picture.start(0); i < picture.start(picture.bands()); i++) {
      data[i] = data[i] <= floor ? floor : Math.max(data[i] + db, floor);
    }
  }
}
