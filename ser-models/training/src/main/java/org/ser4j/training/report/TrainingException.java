package org.ser4j.training.report;

import org.ser4j.api.SerException;

/** A training that cannot go on: it diverged or was interrupted. */
public class TrainingException extends SerException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the error.
   *
   * @param message what was found, and what the caller can do about it
   */
  public TrainingException(String message) {
    super(message);
  }

  /**
   * Makes the error with its cause.
   *
   * @param message what was found, and what the caller can do about it
   * @param cause the error below, or null
   */
  public TrainingException(String message, Throwable cause) {
    super(message, cause);
  }
}
