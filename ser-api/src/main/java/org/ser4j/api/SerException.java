package org.ser4j.api;

import org.jspecify.annotations.Nullable;

/**
 * The base of all errors of this library. The message says what was found and what to do next.
 * Unchecked, since most callers can only report it.
 */
public abstract class SerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected SerException(String message) {
    super(message);
  }

  protected SerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
