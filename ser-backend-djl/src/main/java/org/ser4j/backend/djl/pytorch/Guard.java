package org.ser4j.backend.djl.pytorch;

import java.util.function.Supplier;
import org.ser4j.api.EngineException;

/** Turns what DJL and PyTorch throw into this library's error. */
final class Guard {
  private Guard() {}

  /**
   * Runs something that may fail below.
   *
   * @param what completes "could not", for the message
   */
  static <T> T run(String what, Supplier<T> action) {
    try {
      return action.get();
    } catch (ai.djl.engine.EngineException | IllegalStateException | OutOfMemoryError e) {
      throw new EngineException("engine 'pytorch' could not " + what + ": " + e.getMessage(), e);
    }
  }
}
