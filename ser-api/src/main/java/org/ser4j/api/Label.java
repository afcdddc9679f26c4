package org.ser4j.api;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A class that a model distinguishes, by name: an emotion, a sex, or any other. Open: a corpus or a
 * model may have labels of its own. {@link Emotion} holds the well-known emotions. Labels of the
 * same name are equal.
 *
 * @param name lower case, such as {@code happy}; never blank. The constructor strips white space,
 *     converts to lower case, and to the Unicode normalization form NFC, since the same word can be
 *     written with other characters.
 */
public record Label(String name) {
  /**
   * Normalises the name.
   *
   * @throws IllegalArgumentException if the name is null or blank
   */
  public Label {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("a label must not be null or blank");
    }
    name = Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
