package org.ser4j.api;

import org.jspecify.annotations.Nullable;

/**
 * Samples that cannot be used: null, empty, NaN, infinite, too short, or with an impossible rate.
 * Silence is not an error: it gives {@link Verdict#NO_SPEECH}.
 */
public class InvalidAudioException extends SerException {
  private static final long serialVersionUID = 1L;

  public InvalidAudioException(String message) {
    super(message);
  }

  public InvalidAudioException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
