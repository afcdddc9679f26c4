package org.ser4j.api;

import org.jspecify.annotations.Nullable;

/**
 * A file that is not readable audio: missing, of an unknown format, damaged or cut short. The
 * message names the file and what was found in it.
 */
public class UnreadableAudioException extends SerException {
  private static final long serialVersionUID = 1L;

  public UnreadableAudioException(String message) {
    super(message);
  }

  public UnreadableAudioException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
