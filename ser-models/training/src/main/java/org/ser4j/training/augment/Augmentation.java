package org.ser4j.training.augment;

import java.util.random.RandomGenerator;

/**
 * One random change of a spectrogram in decibels. Immutable; how likely it is applied is its {@link
 * #probability}.
 */
public sealed interface Augmentation
    permits TimeStretch, TimeShift, FrequencyWarp, Gain, NoiseFloor, TimeMask, FrequencyMask {

  /**
   * How often it is applied.
   *
   * @return in [0, 1]
   */
  double probability();

  /**
   * Changes a spectrogram in place.
   *
   * @param picture what is changed
   * @param random where its strength is drawn from
   */
  void apply(Picture picture, RandomGenerator random);

  /**
   * Refuses a setting out of range.
   *
   * @param holds whether the setting is right
   * @param expected what was expected, and what was found
   * @throws IllegalArgumentException if it does not hold
   */
  static void require(boolean holds, String expected) {
    if (!holds) {
      throw new IllegalArgumentException("expected " + expected);
    }
  }

  /**
   * Refuses a share outside 0 to 1.
   *
   * @param name the setting
   * @param value its value
   * @throws IllegalArgumentException if it is out of range
   */
  static void requireShare(String name, double value) {
    require(value >= 0 && value <= 1, name + " in [0, 1], not " + value);
  }
}
