package org.ser4j.notebooks.experiment;

/** Which protocols an experiment is run under. */
public enum Protocols {
  /** The notebook's protocol, then speaker-independent folds. */
  BOTH,
  /** The notebook's protocol only. */
  NOTEBOOK,
  /** Speaker-independent folds only. */
  FOLDS
}
