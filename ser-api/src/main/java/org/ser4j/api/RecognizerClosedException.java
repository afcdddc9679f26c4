package org.ser4j.api;

import org.jspecify.annotations.Nullable;

/** A recogniser, network or stream that was used after it was closed. */
public class RecognizerClosedException extends SerException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the error.
   *
   * @param message what was found, and what the caller can do about it
   */
  public RecognizerClosedException(String message) {
    super(message);
  }

  /**
   * Makes the error with its cause.
   *
   * @param message what was found, and what the caller can do about it
   * @param cause the error below, or null
   */
  public RecognizerClosedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
