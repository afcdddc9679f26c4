package org.ser4j.training.corpus;

import java.util.Locale;
import java.util.Optional;

/** Sex of a speaker. */
public enum Sex {
  FEMALE,
  MALE,
  /** The corpus does not give it. */
  UNKNOWN;

  /** Parses a word in a table, such as {@code f} or {@code male}; empty if it is not known. */
  public static Optional<Sex> parse(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "f", "female", "woman", "w" -> Optional.of(FEMALE);
      case "m", "male", "man" -> Optional.of(MALE);
      case "", "unknown", "u", "other", "o", "x", "none", "na", "n/a", "nan", "null", "-", "?" ->
          Optional.of(UNKNOWN);
      default -> Optional.empty();
    };
  }
}
