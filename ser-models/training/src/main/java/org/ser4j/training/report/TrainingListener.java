package org.ser4j.training.report;

import java.util.List;
import org.ser4j.training.corpus.Corpus.SkippedFile;

/**
 * Progress of a training. Every method does nothing by default. Called from one thread at a time;
 * an exception that a method throws ends the training.
 */
public interface TrainingListener {
  /** Does nothing. */
  TrainingListener NONE = new TrainingListener() {};

  /**
   * The features of one more recording are computed.
   *
   * @param done number of recordings so far
   * @param total number of recordings in all
   */
  default void onFeatures(int done, int total) {}

  /** A recording was skipped: unreadable, or without speech. */
  default void onSkipped(SkippedFile file) {}

  /**
   * The results will mean little, though nothing fails; called before any long work.
   *
   * @param warning one line, with what to do about it
   */
  default void onWarning(String warning) {}

  /**
   * A training of a cross-validation starts; not called otherwise.
   *
   * @param run from 1
   * @param runs number of trainings
   */
  default void onRun(int run, int runs) {}

  /** Training starts. */
  default void onStart(TrainingPlan plan) {}

  /**
   * Training continues from a checkpoint; called after {@link #onStart}.
   *
   * @param history the epochs that are done
   */
  default void onResume(List<EpochReport> history) {}

  /**
   * A step is done.
   *
   * @param epoch from 1
   * @param step of this epoch, from 1
   * @param steps number of steps of this epoch
   */
  default void onStep(int epoch, int step, int steps) {}

  /** An epoch is done. */
  default void onEpoch(EpochReport report) {}

  /**
   * A training of a cross-validation is evaluated; not called otherwise.
   *
   * @param run from 1
   * @param uar unweighted average recall in [0, 1] on the test part, or on the validation part if
   *     the protocol has no test part
   */
  default void onTested(int run, double uar) {}
}
