package org.ser4j.api;

import java.util.Objects;

/**
 * A label with its calibrated probability.
 *
 * @param label the class
 * @param probability in [0, 1]; the scores of one result sum to 1
 */
public record LabelScore(Label label, double probability) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the probability is not in [0, 1]
   */
  public LabelScore {
    Objects.requireNonNull(label, "label");
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be in [0, 1], not " + probability);
    }
  }
}
