package org.ser4j.training.report;

import java.util.List;
import org.ser4j.training.corpus.SkippedFile;

/**
 * Told how a training goes on. Every method does nothing unless overridden. Called from one thread
 * at a time, and what it throws ends the training.
 */
public interface TrainingListener {
  /** Does nothing. */
  TrainingListener NONE = new TrainingListener() {};

  /**
   * Features of one more recording were computed.
   *
   * @param done recordings so far
   * @param total recordings in all
   */
  default void onFeatures(int done, int total) {}

  /**
   * A recording was left out: unreadable, or without speech.
   *
   * @param file which, and why
   */
  default void onSkipped(SkippedFile file) {}

  /**
   * Something will be worth little, though nothing fails; called before any long work.
   *
   * @param warning one line, with what to do about it
   */
  default void onWarning(String warning) {}

  /**
   * One of the trainings of a cross-validation or protocol begins; not called otherwise.
   *
   * @param run from 1
   * @param runs how many there are
   */
  default void onRun(int run, int runs) {}

  /**
   * Training begins.
   *
   * @param plan what it is about to do
   */
  default void onStart(TrainingPlan plan) {}

  /**
   * Training goes on from a checkpoint; called after {@link #onStart}.
   *
   * @param history of the epochs that are done
   */
  default void onResume(List<EpochReport> history) {}

  /**
   * One step is done.
   *
   * @param epoch from 1
   * @param step of this epoch, from 1
   * @param steps of this epoch
   */
  default void onStep(int epoch, int step, int steps) {}

  /**
   * One epoch is done.
   *
   * @param report what it gave
   */
  default void onEpoch(EpochReport report) {}

  /**
   * One of the trainings of a cross-validation or protocol was judged; not called otherwise.
   *
   * @param run from 1
   * @param uar unweighted average recall of what was tested on or, where a protocol keeps nothing
   *     for a test, of what was validated on, in [0, 1]
   */
  default void onTested(int run, double uar) {}
}
