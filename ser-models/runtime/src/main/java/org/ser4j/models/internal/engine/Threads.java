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
    if (!value.matches("0*[1-9][0-9]{0,8}")) {
      throw new EngineException(
          "system property "
              + PROPERTY
              + " must be a whole number of 1 or more, not '"
              + value
              + "'");
    }
    return Integer.parseInt(value);
  }
}
