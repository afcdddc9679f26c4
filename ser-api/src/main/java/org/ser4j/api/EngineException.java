package org.ser4j.api;

import org.jspecify.annotations.Nullable;

/**
 * An engine that is not there, cannot do what was asked of it, or failed. When a dependency is
 * missing, the message gives the exact Maven coordinates to add.
 */
public class EngineException extends SerException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the error.
   *
   * @param message what was found, and what the caller can do about it
   */
  public EngineException(String message) {
    super(message);
  }

  /**
   * Makes the error with its cause.
   *
   * @param message what was found, and what the caller can do about it
   * @param cause the error below, or null
   */
  public EngineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
