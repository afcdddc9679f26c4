package org.ser4j.notebooks.experiment;

import java.io.IOException;
import java.util.Map;
import org.ser4j.training.evaluate.CrossValidationRun;

/** Receives each training as soon as it is finished, for example to save it. */
@FunctionalInterface
public interface ExperimentListener {
  /** Does nothing. */
  ExperimentListener NONE = (result, settings, run) -> {};

  /**
   * Receives a finished training.
   *
   * @param settings everything that determines its scores, as a JSON tree
   * @param run the training with its history and model
   * @throws IOException if it cannot be saved, which ends the experiment
   */
  void onRun(RunResult result, Map<String, Object> settings, CrossValidationRun run)
      throws IOException;
}
