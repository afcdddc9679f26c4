package org.ser4j.models.train;

import java.util.Objects;

/**
 * Whether the averaged weights of the best validated epoch are kept rather than the last ones, and
 * when to give up.
 *
 * @param monitor what is best
 * @param patience number of validations in a row without a better one after which training ends, 1
 *     or more; without meaning when nothing is monitored
 */
public record EarlyStopping(Monitor monitor, int patience) {
  /** What is watched. */
  public enum Monitor {
    /** Nothing: all epochs are run and the last weights kept. */
    NONE,
    /** The highest unweighted average recall of the validation clips. */
    VALIDATION_UAR,
    /** The lowest mean negative log-likelihood of the validation clips. */
    VALIDATION_LOSS
  }

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public EarlyStopping {
    Objects.requireNonNull(monitor, "monitor");
    Settings.require(patience >= 1, "patience must be 1 or more, not " + patience);
  }
}
