package org.ser4j.training.config;

import org.ser4j.api.SerException;

/**
 * A training configuration cannot be used: it is not JSON, a key is unknown, a type is wrong, a
 * value is out of range, or the network does not fit. The message names the source and the key.
 */
public class TrainingConfigException extends SerException {
  private static final long serialVersionUID = 1L;

  /** With what was found, and what the caller can do about it. */
  public TrainingConfigException(String message) {
    super(message);
  }

  /** With what was found, what the caller can do about it, and the cause. */
  public TrainingConfigException(String message, Throwable cause) {
    super(message, cause);
  }
}
