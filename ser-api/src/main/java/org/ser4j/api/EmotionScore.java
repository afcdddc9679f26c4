package org.ser4j.api;

import java.util.Objects;

/**
 * One class with its calibrated probability.
 *
 * @param emotion the class
 * @param probability in [0, 1]; the scores of one result sum to 1
 */
public record EmotionScore(Emotion emotion, double probability) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the probability is not in [0, 1]
   */
  public EmotionScore {
    Objects.requireNonNull(emotion, "emotion");
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be in [0, 1], not " + probability);
    }
  }
}
