package org.ser4j.training.train;

/** The learning rates of one training: a schedule, and what it has seen so far. */
final class Rates {
  private final Schedule schedule;
  private final int totalSteps;
  private double factor = 1;
  private double best = Double.NEGATIVE_INFINITY;
  private int withoutBetter;

  /**
   * All that it remembers.
   *
   * @param factor of the planned rate
   * @param best score so far
   * @param withoutBetter looks since the best, or since the last reduction
   */
  record State(double factor, double best, int withoutBetter) {}

  Rates(Schedule schedule, int totalSteps) {
    this.schedule = schedule;
    this.totalSteps = totalSteps;
  }

  State state() {
    return new State(factor, best, withoutBetter);
  }

  void restore(State state) {
    factor = state.factor();
    best = state.best();
    withoutBetter = state.withoutBetter();
  }

  /** The rate of a step, counted through all epochs from 0. */
  double rate(int step) {
    double planned = schedule.rate(step, totalSteps);
    return schedule instanceof Schedule.ReduceOnPlateau plateau
        ? Math.min(planned, Math.max(planned * factor, plateau.minLearningRate()))
        : planned;
  }

  /** Takes an epoch into account; one that was not validated says nothing to some schedules. */
  void look(EpochReport report) {
    if (schedule instanceof Schedule.ReduceOnPlateau plateau) {
      double score = plateau.monitor().score(report);
      if (!Double.isNaN(score)) {
        look(plateau, score);
      }
    }
  }

  private void look(Schedule.ReduceOnPlateau plateau, double score) {
    if (score > best + plateau.threshold()) {
      best = score;
      withoutBetter = 0;
    } else if (++withoutBetter >= plateau.patience()) {
      factor *= plateau.factor();
      withoutBetter = 0;
    }
  }
}
