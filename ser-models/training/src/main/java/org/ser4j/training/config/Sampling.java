package org.ser4j.training.config;

/** Which examples make an epoch. */
public enum Sampling {
  /** Every example once, in random order. */
  SHUFFLE,
  /**
   * As many examples as there are, equally many of each class; those of rare classes are repeated.
   */
  BALANCED
}
