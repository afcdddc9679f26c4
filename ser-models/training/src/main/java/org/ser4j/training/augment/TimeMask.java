package org.ser4j.training.augment;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Blanks stretches of time with each band's mean, as SpecAugment, Park et al. 2019. A stretch is 0
 * to maxFrames long, anywhere.
 *
 * @param count number of stretches, 1 or more
 * @param maxFrames longest stretch, in frames, 1 or more
 * @param probability in [0, 1]
 */
public record TimeMask(int count, int maxFrames, double probability) implements Augmentation {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public TimeMask {
    Augmentation.require(count >= 1 && count <= 100, "count in 1 to 100, not " + count);
    Augmentation.require(maxFrames >= 1, "max_frames of at least 1, not " + maxFrames);
    Augmentation.requireShare("probability", probability);
  }

  @Override
  public void apply(Picture picture, RandomGenerator random) {
    for (int i = 0; i < count; i++) {
      int length = random.nextInt(Math.min(maxFrames, picture.frames()) + 1);
      int first = random.nextInt(picture.frames() - length + 1);
      for (int band = 0; band < picture.bands(); band++) {
        int start = picture.start(band) + first;
        Arrays.fill(picture.data(), start, start + length, picture.mean(band));
      }
    }
  }
}
