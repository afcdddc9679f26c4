package org.ser4j.training.augment;

import java.util.random.RandomGenerator;

/**
 * Plays faster or slower, pitch kept: frame t becomes frame t * rate, interpolated linearly; what
 * lies beyond the end is silence. The rate is drawn so that its logarithm is uniform.
 *
 * @param minRate slowest, over 0.25; below 1 is slower
 * @param maxRate fastest, up to 4
 * @param probability in [0, 1]
 */
public record TimeStretch(double minRate, double maxRate, double probability)
    implements Augmentation {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public TimeStretch {
    Augmentation.require(
        minRate >= 0.25 && minRate <= maxRate && maxRate <= 4,
        "0.25 <= min_rate <= max_rate <= 4, not " + minRate + " and " + maxRate);
    Augmentation.requireShare("probability", probability);
  }

  @Override
  public void apply(Picture picture, RandomGenerator random) {
    double low = Math.log(minRate);
    stretch(picture, Math.exp(low + (Math.log(maxRate) - low) * random.nextDouble()));
  }

  static void stretch(Picture picture, double rate) {
    int frames = picture.frames();
    float[] data = picture.data();
    float[] line = picture.scratch();
    for (int band = 0; band < picture.bands(); band++) {
      int start = picture.start(band);
      System.arraycopy(data, start, line, 0, frames);
      for (int t = 0; t < frames; t++) {
        data[start + t] = Interpolation.at(line, frames, t * rate, picture.floor());
      }
    }
  }
}
