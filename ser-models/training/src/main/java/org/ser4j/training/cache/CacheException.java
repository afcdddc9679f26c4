package org.ser4j.training.cache;

import org.ser4j.api.SerException;

/** A folder that cannot hold a cache; known before any work. */
public class CacheException extends SerException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the error.
   *
   * @param message what was found, and what the caller can do about it
   */
  public CacheException(String message) {
    super(message);
  }

  /**
   * Makes the error with its cause.
   *
   * @param message what was found, and what the caller can do about it
   * @param cause the error below, or null
   */
  public CacheException(String message, Throwable cause) {
    super(message, cause);
  }
}
