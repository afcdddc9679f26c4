package org.ser4j.training.corpus;

import java.util.Locale;
import java.util.Optional;

/** The parts that corpora are published in. Attribute {@code split} of a recording names one. */
public enum Subset {
  /** Learned from. */
  TRAINING,
  /** Chosen on. */
  VALIDATION,
  /** Kept back. */
  TEST;

  /** The attribute of an utterance that holds its part, in lower case. */
  public static final String ATTRIBUTE = "split";

  /**
   * Understands what tables and folders call the parts.
   *
   * @param word such as {@code train}, {@code dev} or {@code test}; case does not matter
   * @return the part; empty if the word names none
   */
  public static Optional<Subset> parse(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "train", "training" -> Optional.of(TRAINING);
      case "valid", "val", "validation", "dev", "development" -> Optional.of(VALIDATION);
      case "test", "testing", "eval", "evaluation" -> Optional.of(TEST);
      default -> Optional.empty();
    };
  }

  /**
   * The word for it.
   *
   * @return {@code training}, {@code validation} or {@code test}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
