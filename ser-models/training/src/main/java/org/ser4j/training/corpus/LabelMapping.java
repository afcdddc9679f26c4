package org.ser4j.training.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ser4j.api.Emotion;
import org.ser4j.api.Label;

/**
 * Maps the labels of a corpus to others. A label that is not in the table stays as it is.
 *
 * @param table from label to label, both in lower case; an empty string removes recordings with the
 *     label
 */
public record LabelMapping(Map<String, String> table) {
  /** Changes nothing. */
  public static final LabelMapping NONE = new LabelMapping(Map.of());

  /**
   * Maps the words that corpora and users have for emotions to common labels: those of RAVDESS,
   * then {@code amused} and {@code sleepy}.
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

  /** Maps a label in lower case; empty if recordings with it are removed. */
  public Optional<String> apply(String label) {
    String other = table.getOrDefault(label, label);
    return other.isEmpty() ? Optional.empty() : Optional.of(other);
  }

  /** This mapping, and then another on its results. */
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
    put(table, Emotion.NEUTRAL, "neutrality");
    put(table, Emotion.CALM, "calmness");
    put(table, Emotion.HAPPY, "happiness", "joy", "joyful");
    put(table, Emotion.SAD, "sadness");
    put(table, Emotion.ANGRY, "anger");
    put(table, Emotion.FEARFUL, "fear", "afraid");
    put(table, Emotion.DISGUST, "disgusted");
    put(
        table,
        Emotion.SURPRISED,
        "surprise",
        "ps",
        "pleasant surprise",
        "pleasant_surprise",
        "pleasant surprised",
        "pleasant_surprised");
    put(table, Emotion.AMUSED, "amusement");
    put(table, Emotion.SLEEPY, "sleepiness");
    return new LabelMapping(table);
  }

  private static void put(Map<String, String> table, Label common, String... words) {
    for (String word : words) {
      table.put(word, common.name());
    }
  }
}
