package org.ser4j.training.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the labels of one corpus are called elsewhere, as plain data. A label that is not in the
 * table stays as it is; one that maps to nothing is left out.
 *
 * @param table own label to other label, both in lower case; an empty string leaves the label out
 */
public record LabelMapping(Map<String, String> table) {
  /** Every label stays as it is. */
  public static final LabelMapping NONE = new LabelMapping(Map.of());

  /**
   * The library's common labels (those of RAVDESS, then {@code amused} and {@code sleepy}) for the
   * words that corpora and users have for them.
   */
  public static final LabelMapping COMMON = common();

  /**
   * Copies the table.
   *
   * @throws IllegalArgumentException if a label is not in lower case, or has spaces around it
   */
  public LabelMapping {
    Map<String, String> copy = new LinkedHashMap<>();
    table.forEach((own, other) -> copy.put(requireLabel(own), requireLabel(other)));
    if (copy.containsKey("")) {
      throw new IllegalArgumentException("a label mapping maps '' to " + copy.get(""));
    }
    table = Collections.unmodifiableMap(copy);
  }

  /**
   * Maps a label.
   *
   * @param label in lower case
   * @return the other label, or the same; empty if it is left out
   */
  public Optional<String> apply(String label) {
    String other = table.getOrDefault(label, label);
    return other.isEmpty() ? Optional.empty() : Optional.of(other);
  }

  /**
   * This mapping and then another.
   *
   * @param next what is done to the labels that come out of this one
   * @return a mapping that does both
   */
  public LabelMapping then(LabelMapping next) {
    Map<String, String> both = new LinkedHashMap<>(next.table);
    table.forEach((own, other) -> both.put(own, next.table.getOrDefault(other, other)));
    return new LabelMapping(both);
  }

  private static String requireLabel(String label) {
    Objects.requireNonNull(label, "a label must not be null");
    if (!label.equals(label.strip().toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "the label '" + label + "' must be lower case, without spaces around it");
    }
    return label;
  }

  private static LabelMapping common() {
    Map<String, String> table = new LinkedHashMap<>();
    put(table, "neutral", "neutrality");
    put(table, "calm", "calmness");
    put(table, "happy", "happiness", "joy", "joyful");
    put(table, "sad", "sadness");
    put(table, "angry", "anger");
    put(table, "fearful", "fear", "afraid");
    put(table, "disgust", "disgusted");
    put(
        table,
        "surprised",
        "surprise",
        "ps",
        "pleasant surprise",
        "pleasant_surprise",
        "pleasant surprised",
        "pleasant_surprised");
    put(table, "amused", "amusement");
    put(table, "sleepy", "sleepiness");
    return new LabelMapping(table);
  }

  private static void put(Map<String, String> table, String common, String... words) {
    for (String word : words) {
      table.put(word, common);
    }
  }
}
