package org.ser4j.backend.djl.pytorch;

import ai.djl.ModelException;
import java.io.IOException;
import org.ser4j.api.EngineException;

/** Turns what DJL and PyTorch throw into this library's error. */
final class Guard {
  private Guard() {}

  /** What may fail below. */
  @FunctionalInterface
  interface Action<T> {
    T run() throws IOException, ModelException;
  }

  /**
   * Runs something that may fail below.
   *
   * @param what completes "could not", for the message
   */
  static <T> T run(String what, Action<T> action) {
    try {
      return action.run();
    } catch (ai.djl.engine.EngineException
        | IllegalStateException
        | OutOfMemoryError
        | IOException
        | ModelException e) {
      throw new EngineException("engine 'pytorch' could not " + what + ": " + e.getMessage(), e);
    }
  }
}
