package org.ser4j.training.config;

/** Which rows make an epoch. */
public enum Sampling {
  /** Every row once, in random order. */
  SHUFFLE,
  /** As many rows as there are, every class alike: rows of rare classes come several times. */
  BALANCED
}
