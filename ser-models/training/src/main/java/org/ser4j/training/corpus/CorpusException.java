package org.ser4j.training.corpus;

import org.ser4j.api.SerException;

/**
 * A corpus cannot be used: no folder, no recordings in it, too few classes or speakers. The message
 * says what was searched for and where, and what to do.
 */
public class CorpusException extends SerException {
  private static final long serialVersionUID = 1L;

  public CorpusException(String message) {
    super(message);
  }

  public CorpusException(String message, Throwable cause) {
    super(message, cause);
  }
}
