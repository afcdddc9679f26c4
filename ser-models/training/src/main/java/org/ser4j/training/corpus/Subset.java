package org.ser4j.training.corpus;

import java.util.Locale;
import java.util.Optional;

/** Subsets that corpora are published in; the attribute {@value #ATTRIBUTE} names one. */
public enum Subset {
  TRAINING,
  VALIDATION,
  TEST;

  /** The attribute of an utterance that holds its subset, in lower case. */
  public static final String ATTRIBUTE = "split";

  /**
   * Parses what tables and folders call subsets.
   *
   * @param word such as {@code train}, {@code dev} or {@code test}; case is ignored
   * @return empty if the word names none
   */
  public static Optional<Subset> parse(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "train", "training" -> Optional.of(TRAINING);
      case "valid", "val", "validation", "dev", "development" -> Optional.of(VALIDATION);
      case "test", "testing", "eval", "evaluation" -> Optional.of(TEST);
      default -> Optional.empty();
    };
  }

  /** {@code training}, {@code validation} or {@code test}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
