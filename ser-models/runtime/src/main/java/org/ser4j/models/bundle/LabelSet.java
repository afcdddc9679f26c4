package org.ser4j.models.bundle;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ser4j.api.Label;

/**
 * The classes that a model tells apart, in the order of its logits.
 *
 * @param task what they are labels of, such as {@code emotion} or {@code sex}; not blank
 * @param names lower case, no two equal, at least two
 */
public record LabelSet(String task, List<String> names) {
  private static final int MAX_NAMES = 10_000;

  /**
   * Checks and copies the values.
   *
   * @throws IllegalArgumentException if there are fewer than two names, two are equal, or one is
   *     not written as {@link Label} writes it
   */
  public LabelSet {
    Objects.requireNonNull(task, "task");
    names = List.copyOf(names);
    if (task.isBlank()) {
      throw new IllegalArgumentException("the task of a label set must not be blank");
    }
    if (names.size() < 2 || names.size() > MAX_NAMES) {
      throw new IllegalArgumentException(
          "a label set has 2 to " + MAX_NAMES + " names, not " + names.size());
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!new Label(name).name().equals(name)) {
        throw new IllegalArgumentException(
            "the label '" + name + "' must be lower case, without spaces around it");
      }
      if (!seen.add(name)) {
        throw new IllegalArgumentException("the label '" + name + "' stands twice");
      }
    }
  }

  /** The number of classes; at least 2. */
  public int size() {
    return names.size();
  }

  /**
   * Where a class stands among the logits.
   *
   * @param name the class
   * @return from 0; -1 if there is none of that name
   */
  public int indexOf(String name) {
    return names.indexOf(name);
  }
}
