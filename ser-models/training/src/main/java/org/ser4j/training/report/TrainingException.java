package org.ser4j.training.report;

import org.ser4j.api.SerException;

/** Training diverged, was interrupted, or could not write or read a checkpoint. */
public class TrainingException extends SerException {
  private static final long serialVersionUID = 1L;

  /** With what was found, and what the caller can do about it. */
  public TrainingException(String message) {
    super(message);
  }

  /** With what was found, what the caller can do about it, and the cause. */
  public TrainingException(String message, Throwable cause) {
    super(message, cause);
  }
}
