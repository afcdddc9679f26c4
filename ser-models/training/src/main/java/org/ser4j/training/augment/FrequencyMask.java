package org.ser4j.training.augment;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Blanks neighbouring bands with their means, as SpecAugment, Park et al. 2019. A group is 0 to
 * maxBands wide, anywhere.
 *
 * @param count number of groups, 1 or more
 * @param maxBands widest group, 1 or more
 * @param probability in [0, 1]
 */
public record FrequencyMask(int count, int maxBands, double probability) implements Augmentation {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public FrequencyMask {
    Augmentation.require(count >= 1 && count <= 100, "count in 1 to 100, not " + count);
    Augmentation.require(maxBands >= 1, "max_bands of at least 1, not " + maxBands);
    Augmentation.requireShare("probability", probability);
  }

  @Override
  public void apply(Picture picture, RandomGenerator random) {
    for (int i = 0; i < count; i++) {
      int width = random.nextInt(Math.min(maxBands, picture.bands()) + 1);
      int first = random.nextInt(picture.bands() - width + 1);
      for (int band = first; band < first + width; band++) {
        int start = picture.start(band);
        Arrays.fill(picture.data(), start, start + picture.frames(), picture.mean(band));
      }
    }
  }
}
