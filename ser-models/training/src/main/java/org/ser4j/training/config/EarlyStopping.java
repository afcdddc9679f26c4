package org.ser4j.training.config;

import java.util.Objects;

/**
 * Whether the averaged weights of the best epoch are kept rather than the last ones, and when to
 * give up.
 *
 * @param monitor what is best; {@link Monitor#NONE}: all epochs are run and the last weights kept
 * @param patience number of looks in a row without a better one after which training ends, 1 or
 *     more; a look is a validation, or for {@link Monitor#TRAINING_LOSS} an epoch; without meaning
 *     when nothing is monitored
 * @param restoreBest whether the weights of the best look are kept; otherwise the last ones
 */
public record EarlyStopping(Monitor monitor, int patience, boolean restoreBest) {
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
