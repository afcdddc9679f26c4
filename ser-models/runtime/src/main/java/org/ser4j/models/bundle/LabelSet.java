package org.ser4j.models.bundle;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ser4j.api.Label;

/**
 * The labels of a model, in the order of its logits.
 *
 * @param task what the labels describe, such as {@code emotion} or {@code sex}; not blank
 * @param names lower case, distinct, at least two; stored in the Unicode normalization form NFC
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
    // Bundles written before labels were normalized may have other forms.
    names = names.stream().map(n -> Normalizer.normalize(n, Normalizer.Form.NFC)).toList();
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
        throw new IllegalArgumentException("the label '" + name + "' is given twice");
      }
    }
  }

  /** The number of labels, at least 2. */
  public int size() {
    return names.size();
  }

  /** The index of a label's logit; -1 if there is no such label. */
  public int indexOf(String name) {
    return names.indexOf(name);
  }
}
