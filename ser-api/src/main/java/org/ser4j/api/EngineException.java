package org.ser4j.api;

import org.jspecify.annotations.Nullable;

/**
 * An engine that is not there, cannot do what was asked of it, or failed. When a dependency is
 * missing, the message gives the exact Maven coordinates to add.
 */
public class EngineException extends SerException {
  private static final long serialVersionUID = 1L;

  public EngineException(String message) {
    super(message);
  }

  public EngineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
