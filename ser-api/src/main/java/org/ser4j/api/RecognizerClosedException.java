package org.ser4j.api;

import org.jspecify.annotations.Nullable;

/** A recogniser, network or stream that was used after it was closed. */
public class RecognizerClosedException extends SerException {
  private static final long serialVersionUID = 1L;

  public RecognizerClosedException(String message) {
    super(message);
  }

  public RecognizerClosedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
