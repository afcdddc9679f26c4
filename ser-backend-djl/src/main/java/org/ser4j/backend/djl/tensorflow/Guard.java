package org.ser4j.backend.djl.tensorflow;

import ai.djl.ModelException;
import java.io.IOException;
import org.ser4j.api.EngineException;
import org.tensorflow.exceptions.TensorFlowException;

/** Turns what DJL and TensorFlow throw into this library's error. */
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
    } catch (TensorFlowException
        | ai.djl.engine.EngineException
        | IllegalStateException
        | OutOfMemoryError
        | IOException
        | ModelException e) {
      throw new EngineException("engine 'tensorflow' could not " + what + ": " + e.getMessage(), e);
    }
  }
}
