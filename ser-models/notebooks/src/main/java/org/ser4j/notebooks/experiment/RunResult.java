package org.ser4j.notebooks.experiment;

import java.util.Objects;
import org.ser4j.training.metric.ConfusionMatrix;

/**
 * The scores of one training.
 *
 * @param key identifies the training
 * @param protocol the parts and their sizes in one line, with the reason if they are leaky
 * @param leaky whether evaluated and training examples share speakers or recordings, or choices may
 *     have been made on the evaluated examples
 * @param epoch whose weights were kept, from 1
 * @param epochs number of epochs run
 * @param confusion of the evaluated examples
 * @param leftOut recordings of the corpus that could not be read, or are silent
 */
public record RunResult(
    RunKey key,
    String protocol,
    boolean leaky,
    int epoch,
    int epochs,
    ConfusionMatrix confusion,
    int leftOut) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public RunResult {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(confusion, "confusion");
    if (key.fold() < 0 || epoch < 1 || epochs < epoch || leftOut < 0) {
      throw new IllegalArgumentException("a fold, an epoch or a count is out of range");
    }
  }

  /** The share of evaluated examples that are right. */
  public double accuracy() {
    return confusion.accuracy();
  }

  /** Unweighted mean of the classes' F1. */
  public double macroF1() {
    return confusion.macroF1();
  }

  /** Unweighted average recall. */
  public double uar() {
    return confusion.unweightedAverageRecall();
  }

  /** The accuracy of always predicting the most frequent class. */
  public double majorityAccuracy() {
    return confusion.majorityBaseline().confusion().accuracy();
  }
}
