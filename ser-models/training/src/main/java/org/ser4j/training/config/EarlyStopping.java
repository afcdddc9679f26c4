package org.ser4j.training.config;

import java.util.Objects;
import org.ser4j.dsp.internal.Checks;

/**
 * Which epoch's weights are kept, and when training ends early.
 *
 * @param monitor what is compared between epochs; with {@link Monitor#NONE} all epochs are run and
 *     the last weights kept
 * @param patience training ends after this many checks in a row without improvement, 1 or more; a
 *     check is a validation or, for {@link Monitor#TRAINING_LOSS}, an epoch. Ignored if nothing is
 *     monitored
 * @param restoreBest whether the weights of the best check are kept; otherwise the last ones
 */
public record EarlyStopping(Monitor monitor, int patience, boolean restoreBest) {
  /** Runs all epochs and keeps the last weights. */
  public static final EarlyStopping NONE = new EarlyStopping(Monitor.NONE, 10, true);

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public EarlyStopping {
    Objects.requireNonNull(monitor, "monitor");
    Checks.positive(patience, "patience");
  }
}
