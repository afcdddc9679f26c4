package org.ser4j.api;

import org.jspecify.annotations.Nullable;

/**
 * A model bundle that cannot be used: damaged, incomplete, inconsistent, or of a newer format than
 * this version reads. The message names the file and the place in it.
 */
public class BundleException extends SerException {
  private static final long serialVersionUID = 1L;

  public BundleException(String message) {
    super(message);
  }

  public BundleException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
