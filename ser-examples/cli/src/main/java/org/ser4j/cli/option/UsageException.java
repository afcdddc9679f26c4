package org.ser4j.cli.option;

/** Options that are wrong or do not fit each other; ends the command with status 2. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Creates it.
   *
   * @param message names the option, what it must be, and what it is
   */
  public UsageException(String message) {
    super(message);
  }
}
