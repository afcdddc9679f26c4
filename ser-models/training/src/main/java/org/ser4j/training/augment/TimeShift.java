package org.ser4j.training.augment;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Moves along time; what moves in is silence.
 *
 * @param maxFrames largest shift to either side, in frames, 1 or more
 * @param probability in [0, 1]
 */
public record TimeShift(int maxFrames, double probability) implements Augmentation {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public TimeShift {
    Augmentation.require(maxFrames >= 1, "max_frames of at least 1, not " + maxFrames);
    Augmentation.requireShare("probability", probability);
  }

  @Override
  public void apply(Picture picture, RandomGenerator random) {
    int limit = Math.min(maxFrames, picture.frames() - 1);
    shift(picture, random.nextInt(2 * limit + 1) - limit);
  }

  /** Frame t becomes frame t + by. */
  static void shift(Picture picture, int by) {
    int frames = picture.frames();
    int kept = frames - Math.abs(by);
    float[] data = picture.data();
    for (int band = 0; band < picture.bands(); band++) {
      int start = picture.start(band);
      System.arraycopy(data, start + Math.max(by, 0), data, start + Math.max(-by, 0), kept);
      int empty = by > 0 ? start + kept : start;
      Arrays.fill(data, empty, empty + Math.abs(by), picture.floor());
    }
  }
}
