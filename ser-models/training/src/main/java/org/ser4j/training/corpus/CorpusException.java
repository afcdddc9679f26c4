package org.ser4j.training.corpus;

import org.ser4j.api.SerException;

/**
 * Recordings that cannot be used for what was asked: no folder, nothing in it that the corpus'
 * naming fits, too few classes or speakers. The message says what was looked for and where.
 */
public class CorpusException extends SerException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the error.
   *
   * @param message what was found, and what the caller can do about it
   */
  public CorpusException(String message) {
    super(message);
  }

  /**
   * Makes the error with its cause.
   *
   * @param message what was found, and what the caller can do about it
   * @param cause the error below, or null
   */
  public CorpusException(String message, Throwable cause) {
    super(message, cause);
  }
}
