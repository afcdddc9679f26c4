package org.ser4j.models.corpus;

import java.util.Locale;

/** What a corpus says of a speaker. */
public enum Sex {
  /** Female. */
  FEMALE,
  /** Male. */
  MALE,
  /** The corpus does not say. */
  UNKNOWN;

  /** What a table's word means; anything that is neither is unknown. */
  static Sex parse(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "f", "female", "woman", "w" -> FEMALE;
      case "m", "male", "man" -> MALE;
      default -> UNKNOWN;
    };
  }
}
