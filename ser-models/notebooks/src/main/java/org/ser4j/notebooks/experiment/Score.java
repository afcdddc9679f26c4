package org.ser4j.notebooks.experiment;

import java.util.Objects;
import org.ser4j.training.metric.Baseline;
import org.ser4j.training.metric.ConfusionMatrix;

/**
 * How well one training did.
 *
 * @param protocol what was learned from and judged, one line, with the reason if it is leaky
 * @param leaky whether the judged rows have speakers or recordings in common with those learned
 *     from, or choices may have been made on them
 * @param fold of speakers, from 1; 0 where the notebook's protocol was followed
 * @param draw seed that the rows were drawn with under the notebook's protocol; 0 for a fold
 * @param seed of the training
 * @param epoch whose weights were kept, from 1
 * @param epochs how many were run
 * @param confusion which class was taken for which
 */
public record Score(
    String protocol,
    boolean leaky,
    int fold,
    long draw,
    long seed,
    int epoch,
    int epochs,
    ConfusionMatrix confusion) {
  /** Checks that all is there. */
  public Score {
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(confusion, "confusion");
  }

  /**
   * How many rows were judged.
   *
   * @return 1 or more
   */
  public int rows() {
    return confusion.total();
  }

  /**
   * What always naming the most frequent class gets.
   *
   * @return its accuracy, in [0, 1]
   */
  public double majority() {
    return Baseline.majority(confusion).confusion().accuracy();
  }
}
