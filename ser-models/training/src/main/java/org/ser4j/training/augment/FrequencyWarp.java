package org.ser4j.training.augment;

import java.util.random.RandomGenerator;

/**
 * Stretches along bands, as another vocal tract would (Jaitly and Hinton 2013): band f becomes band
 * f * factor, interpolated linearly; beyond the last band, the last band.
 *
 * @param minFactor lowest, over 0.5; below 1 moves upwards
 * @param maxFactor highest, up to 2
 * @param probability in [0, 1]
 */
public record FrequencyWarp(double minFactor, double maxFactor, double probability)
    implements Augmentation {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public FrequencyWarp {
    Augmentation.require(
        minFactor >= 0.5 && minFactor <= maxFactor && maxFactor <= 2,
        "0.5 <= min_factor <= max_factor <= 2, not " + minFactor + " and " + maxFactor);
    Augmentation.requireShare("probability", probability);
  }

  @Override
  public void apply(Picture picture, RandomGenerator random) {
    warp(picture, minFactor + (maxFactor - minFactor) * random.nextDouble());
  }

  /** Goes up the bands when sources lie above their places, down otherwise: none is overwritten. */
  static void warp(Picture picture, double factor) {
    int bands = picture.bands();
    if (factor >= 1) {
      for (int band = 0; band < bands; band++) {
        fill(picture, band, factor);
      }
    } else {
      for (int band = bands - 1; band >= 0; band--) {
        fill(picture, band, factor);
      }
    }
  }

  private static void fill(Picture picture, int band, double factor) {
    double place = Math.min(band * factor, picture.bands() - 1);
    int before = (int) place;
    float share = (float) (place - before);
    float[] data = picture.data();
    int target = picture.start(band);
    int low = picture.start(before);
    int high = picture.start(Math.min(before + 1, picture.bands() - 1));
    for (int t = 0; t < picture.frames(); t++) {
      data[target + t] = data[low + t] + share * (data[high + t] - data[low + t]);
    }
  }
}
