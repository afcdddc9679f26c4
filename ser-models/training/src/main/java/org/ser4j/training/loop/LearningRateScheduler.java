package org.ser4j.training.loop;

import org.ser4j.training.config.Schedule;
import org.ser4j.training.report.EpochReport;

/** The learning rates of one training: a schedule and what it depends on so far. */
final class LearningRateScheduler {
  private final Schedule schedule;
  private final int totalSteps;
  private State state = new State(1, -Double.MAX_VALUE, 0);

  /**
   * What is remembered between epochs.
   *
   * @param factor of the planned rate
   * @param best best score so far
   * @param withoutImprovement number of epochs since the best, or since the last reduction
   */
  record State(double factor, double best, int withoutImprovement) {}

  LearningRateScheduler(Schedule schedule, int totalSteps) {
    this.schedule = schedule;
    this.totalSteps = totalSteps;
  }

  State state() {
    return state;
  }

  void restore(State earlier) {
    state = earlier;
  }

  /**
   * The rate of a step.
   *
   * @param step from 0, counted through all epochs
   */
  double rate(int step) {
    double planned = schedule.rate(step, totalSteps);
    return schedule instanceof Schedule.ReduceOnPlateau plateau
        ? Math.min(planned, Math.max(planned * state.factor(), plateau.minLearningRate()))
        : planned;
  }

  /** Takes an epoch into account; one without the monitored score changes nothing. */
  void update(EpochReport report) {
    if (schedule instanceof Schedule.ReduceOnPlateau plateau) {
      double score = report.score(plateau.monitor());
      if (!Double.isNaN(score)) {
        state = next(plateau, score);
      }
    }
  }

  private State next(Schedule.ReduceOnPlateau plateau, double score) {
    if (score > state.best() + plateau.threshold()) {
      return new State(state.factor(), score, 0);
    }
    boolean reduces = state.withoutImprovement() + 1 >= plateau.patience();
    return reduces
        ? new State(state.factor() * plateau.factor(), state.best(), 0)
        : new State(state.factor(), state.best(), state.withoutImprovement() + 1);
  }
}
