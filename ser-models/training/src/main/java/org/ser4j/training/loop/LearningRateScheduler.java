package org.ser4j.training.loop;

import org.ser4j.training.config.Schedule;
import org.ser4j.training.report.EpochReport;

/** The learning rates of one training: a schedule, and what it has seen so far. */
public final class LearningRateScheduler {
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
  public record State(double factor, double best, int withoutBetter) {}

  public LearningRateScheduler(Schedule schedule, int totalSteps) {
    this.schedule = schedule;
    this.totalSteps = totalSteps;
  }

  public State state() {
    return new State(factor, best, withoutBetter);
  }

  public void restore(State state) {
    factor = state.factor();
    best = state.best();
    withoutBetter = state.withoutBetter();
  }

  /** The rate of a step, counted through all epochs from 0. */
  public double rate(int step) {
    double planned = schedule.rate(step, totalSteps);
    return schedule instanceof Schedule.ReduceOnPlateau plateau
        ? Math.min(planned, Math.max(planned * factor, plateau.minLearningRate()))
        : planned;
  }

  /** Takes an epoch into account; one that was not validated says nothing to some schedules. */
  public void look(EpochReport report) {
    if (schedule instanceof Schedule.ReduceOnPlateau plateau) {
      double score = report.score(plateau.monitor());
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
