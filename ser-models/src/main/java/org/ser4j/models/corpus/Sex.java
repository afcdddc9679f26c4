package org.ser4j.models.corpus;

/** What a corpus says of a speaker. */
public enum Sex {
  /** Female. */
  FEMALE,
  /** Male. */
  MALE,
  /** The corpus does not say. */
  UNKNOWN
}
