package org.ser4j.training.config;

import org.ser4j.api.SerException;

/**
 * A training configuration that cannot be used: not JSON, an unknown key, a wrong type, a value out
 * of range. The message names the source and the key.
 */
public class TrainingConfigException extends SerException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the error.
   *
   * @param message what was found, and what the caller can do about it
   */
  public TrainingConfigException(String message) {
    super(message);
  }

  /**
   * Makes the error with its cause.
   *
   * @param message what was found, and what the caller can do about it
   * @param cause the error below, or null
   */
  public TrainingConfigException(String message, Throwable cause) {
    super(message, cause);
  }
}
