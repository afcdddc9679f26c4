package org.ser4j.models.internal.engine;

import org.ser4j.api.EngineException;

/**
 * The system property {@code ser4j.threads}, which means the same on every engine: how many threads
 * one call, a batch to infer or a training step, may use at most. 1 or more.
 */
public final class Threads {
  /** The name of the system property. */
  public static final String PROPERTY = "ser4j.threads";

  private Threads() {}

  /**
   * The number that the user asks for.
   *
   * @param otherwise if the property is not set
   * @throws EngineException if it is not a whole number of 1 or more
   */
  public static int orElse(int otherwise) {
    String value = System.getProperty(PROPERTY);
    if (value == null) {
      return otherwise;
    }
    try {
      int threads = Integer.parseInt(value);
      if (threads >= 1) {
        return threads;
      }
    } catch (NumberFormatException e) {
      throw wrong(value, e);
    }
    throw wrong(value, null);
  }

  private static EngineException wrong(String value, NumberFormatException cause) {
    return new EngineException(
        "system property " + PROPERTY + " must be a whole number of 1 or more, not '" + value + "'",
        cause);
  }
}
