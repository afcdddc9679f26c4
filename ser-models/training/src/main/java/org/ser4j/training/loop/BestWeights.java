package org.ser4j.training.loop;

import org.ser4j.models.layer.Weights;
import org.ser4j.training.config.EarlyStopping;
import org.ser4j.training.report.EpochReport;

/** Keeps the weights that the bundle will hold, and says when to give up. */
final class BestWeights {
  private final EarlyStopping rule;
  private Weights weights = Checkpoint.EMPTY;
  private int epoch;
  private double best = Double.NEGATIVE_INFINITY;
  private int withoutBetter;

  /**
   * All that it remembers.
   *
   * @param weights empty before the first look
   * @param epoch that they are from; 0 before the first look
   * @param score of the best look
   * @param withoutBetter looks since then
   */
  record State(Weights weights, int epoch, double score, int withoutBetter) {}

  BestWeights(EarlyStopping rule) {
    this.rule = rule;
  }

  State state() {
    return new State(weights, epoch, best, withoutBetter);
  }

  void restore(State state) {
    weights = state.weights();
    epoch = state.epoch();
    best = state.score();
    withoutBetter = state.withoutBetter();
  }

  /** Takes an epoch into account whose score is known; the weights are not copied. */
  void offer(EpochReport report, Weights offered) {
    double score = report.score(rule.monitor());
    boolean better = score > best;
    if (better) {
      best = score;
      withoutBetter = 0;
    } else {
      withoutBetter++;
    }
    if (better || !rule.restoreBest()) {
      epoch = report.epoch();
      weights = offered;
    }
  }

  boolean giveUp() {
    return withoutBetter >= rule.patience();
  }

  int epoch() {
    return epoch;
  }

  Weights weights() {
    return weights;
  }
}
