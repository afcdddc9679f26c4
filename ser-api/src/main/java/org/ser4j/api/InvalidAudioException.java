package org.ser4j.api;

import org.jspecify.annotations.Nullable;

/**
 * Samples that cannot be judged: null, empty, NaN, infinite, too short, or with an impossible rate.
 * Silence is no error: it gives {@link Verdict#NO_SPEECH}.
 */
public class InvalidAudioException extends SerException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the error.
   *
   * @param message what was found, and what the caller can do about it
   */
  public InvalidAudioException(String message) {
    super(message);
  }

  /**
   * Makes the error with its cause.
   *
   * @param message what was found, and what the caller can do about it
   * @param cause the error below, or null
   */
  public InvalidAudioException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
