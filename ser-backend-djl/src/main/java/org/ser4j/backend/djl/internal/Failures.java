package org.ser4j.backend.djl.internal;

import ai.djl.ModelException;
import java.io.IOException;
import org.ser4j.api.EngineException;

/** Turns what DJL and the libraries below it throw into this library's error. */
public final class Failures {
  private Failures() {}

  /** What may fail below. */
  @FunctionalInterface
  public interface Action<T> {
    T run() throws IOException, ModelException;
  }

  /**
   * Runs something that may fail below.
   *
   * @param what completes "could not", for the message
   * @param library what the library itself throws
   */
  public static <T> T run(
      String engine, String what, Class<? extends Throwable> library, Action<T> action) {
    try {
      return action.run();
    } catch (ai.djl.engine.EngineException
        | IllegalStateException
        | OutOfMemoryError
        | IOException
        | ModelException e) {
      throw failure(engine, what, e);
    } catch (RuntimeException e) {
      throw library.isInstance(e) ? failure(engine, what, e) : e;
    }
  }

  private static EngineException failure(String engine, String what, Throwable cause) {
    return new EngineException(
        "engine '" + engine + "' could not " + what + ": " + cause.getMessage(), cause);
  }
}
