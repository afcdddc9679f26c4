package org.ser4j.training.config;

import java.util.Objects;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.training.split.ValidationRule;

/**
 * The validation speakers, and how often they are validated on.
 *
 * @param rule how the speakers are chosen
 * @param every epochs from one validation to the next, 1 or more; the last epoch is always
 *     validated
 */
public record Validation(ValidationRule rule, int every) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Validation {
    Objects.requireNonNull(rule, "rule");
    Checks.positive(every, "every");
  }
}
