package org.ser4j.training.loop;

import java.util.Map;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.config.EarlyStopping;
import org.ser4j.training.report.EpochReport;

/** Early stopping: keeps the weights for the bundle, and decides when to stop. */
final class BestWeights {
  private final EarlyStopping rule;
  private State state = new State(new Weights(Map.of()), 0, -Double.MAX_VALUE, 0);

  /**
   * What is remembered between epochs.
   *
   * @param weights empty before the first check
   * @param epoch the one that the weights are from; 0 before the first check
   * @param score of the best check
   * @param withoutImprovement number of checks since then
   */
  record State(Weights weights, int epoch, double score, int withoutImprovement) {}

  BestWeights(EarlyStopping rule) {
    this.rule = rule;
  }

  State state() {
    return state;
  }

  void restore(State earlier) {
    state = earlier;
  }

  /** Checks an epoch whose score is known; the weights are not copied. */
  void offer(EpochReport report, Weights weights) {
    double score = report.score(rule.monitor());
    boolean better = score > state.score();
    boolean keeps = better || !rule.restoreBest();
    state =
        new State(
            keeps ? weights : state.weights(),
            keeps ? report.epoch() : state.epoch(),
            better ? score : state.score(),
            better ? 0 : state.withoutImprovement() + 1);
  }

  boolean shouldStop() {
    return state.withoutImprovement() >= rule.patience();
  }

  int epoch() {
    return state.epoch();
  }

  Weights weights() {
    return state.weights();
  }
}
