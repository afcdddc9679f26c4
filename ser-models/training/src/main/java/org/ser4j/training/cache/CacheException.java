package org.ser4j.training.cache;

import org.ser4j.api.SerException;

/** A folder cannot hold a cache; thrown before any work. */
public class CacheException extends SerException {
  private static final long serialVersionUID = 1L;

  /** With what was found, and what the caller can do about it. */
  public CacheException(String message) {
    super(message);
  }

  /** With what was found, what the caller can do about it, and the cause. */
  public CacheException(String message, Throwable cause) {
    super(message, cause);
  }
}
