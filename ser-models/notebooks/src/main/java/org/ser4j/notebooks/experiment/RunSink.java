package org.ser4j.notebooks.experiment;

import com.google.gson.JsonObject;
import java.io.IOException;
import org.ser4j.training.evaluate.CrossValidationRun;

/** Takes each training as soon as it is finished, whatever becomes of the next. */
@FunctionalInterface
public interface RunSink {
  /** Keeps nothing. */
  RunSink NONE = (key, settings, finished, run) -> {};

  /**
   * Takes one.
   *
   * @param key which training
   * @param settings everything that decides its numbers
   * @param finished what it came to
   * @param run the training with its model
   * @throws IOException if it cannot be kept, which ends the experiment
   */
  void add(RunKey key, JsonObject settings, FinishedRun finished, CrossValidationRun run)
      throws IOException;
}
