package org.ser4j.dsp.audio;

import java.io.IOException;

/**
 * A file that is not readable audio: of an unknown format, damaged or cut short. The message names
 * the file, what was found and what would be readable.
 */
public class AudioReadException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the error.
   *
   * @param message the file, what was found, what would be readable
   */
  public AudioReadException(String message) {
    super(message);
  }

  /**
   * Makes the error with its cause.
   *
   * @param message the file, what was found, what would be readable
   * @param cause the error below
   */
  public AudioReadException(String message, Throwable cause) {
    super(message, cause);
  }
}
