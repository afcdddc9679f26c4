package org.ser4j.training.corpus;

import java.util.Locale;
import java.util.Optional;

/** What a corpus says of a speaker. */
public enum Sex {
  /** Female. */
  FEMALE,
  /** Male. */
  MALE,
  /** The corpus does not say. */
  UNKNOWN;

  /** What a table's word means; empty if it is none of the words for either or for not knowing. */
  static Optional<Sex> parse(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "f", "female", "woman", "w" -> Optional.of(FEMALE);
      case "m", "male", "man" -> Optional.of(MALE);
      case "", "unknown", "u", "other", "o", "x", "none", "na", "n/a", "nan", "null", "-", "?" ->
          Optional.of(UNKNOWN);
      default -> Optional.empty();
    };
  }
}
