package org.ser4j.api;

import java.util.Locale;

/**
 * A class that a model distinguishes, by name: an emotion, a sex, or any other. Open: a corpus or a
 * model may have labels of its own. {@link Emotion} holds the well-known emotions. Labels of the
 * same name are equal.
 *
 * @param name lower case, such as {@code happy}; never blank. The constructor strips white space
 *     and converts to lower case.
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
    name = name.strip().toLowerCase(Locale.ROOT);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
