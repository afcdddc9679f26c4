package org.ser4j.api;

import org.jspecify.annotations.Nullable;

/**
 * What every error of this library has in common: the message says what was found and what to do
 * next. Unchecked, since most callers can only report it.
 */
public abstract class SerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an error.
   *
   * @param message what was found, and what the caller can do about it
   */
  protected SerException(String message) {
    super(message);
  }

  /**
   * Makes an error with a cause.
   *
   * @param message what was found, and what the caller can do about it
   * @param cause the error below, or null
   */
  protected SerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
