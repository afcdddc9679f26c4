package org.ser4j.notebooks.experiment;

/** Which trainings of an experiment are run. */
public enum Part {
  /** The notebook's protocol, and the same training under speaker-independent folds. */
  BOTH,
  /** The notebook's protocol only. */
  NOTEBOOK,
  /** Speaker-independent folds only. */
  FOLDS
}
