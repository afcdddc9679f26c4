package org.ser4j.training.corpus;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
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
 *     label. Labels are stored in the Unicode normalization form NFC, as in {@link Label}.
 */
public record LabelMapping(Map<String, String> table) {
  private static final int MOST_LISTED = 20;

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
    String normal = Normalizer.normalize(label, Normalizer.Form.NFC);
    String other = table.getOrDefault(normal, normal);
    return other.isEmpty() ? Optional.empty() : Optional.of(other);
  }

  /** This mapping, and then another on its results. */
  public LabelMapping then(LabelMapping next) {
    Map<String, String> both = new LinkedHashMap<>(next.table);
    table.forEach((own, other) -> both.put(own, next.table.getOrDefault(other, other)));
    return new LabelMapping(both);
  }

  /**
   * Rejects a mapping of labels that a corpus does not have, such as misspelt ones, which {@link
   * #apply} would ignore.
   *
   * @param labels all labels of the corpus
   * @throws CorpusException if the mapping renames another label; the message suggests the closest
   *     one and lists the first 20
   */
  public void requireKnown(Collection<String> labels) {
    for (String label : table.keySet()) {
      if (!labels.contains(label)) {
        String hint = closest(label, labels).map(l -> "; did you mean '" + l + "'?").orElse(".");
        throw new CorpusException(
            "no recording is labelled '%s'%s The labels are %s"
                .formatted(label, hint, list(labels)));
      }
    }
  }

  private static String list(Collection<String> labels) {
    String first = labels.stream().limit(MOST_LISTED).collect(joining(", "));
    return labels.size() > MOST_LISTED
        ? first + " and " + (labels.size() - MOST_LISTED) + " more"
        : first;
  }

  /** The common name of a synonym, otherwise the label with the fewest different characters. */
  private static Optional<String> closest(String label, Collection<String> labels) {
    String common = COMMON.table.getOrDefault(label, label);
    if (labels.contains(common)) {
      return Optional.of(common);
    }
    return labels.stream()
        .filter(l -> 2 * distance(label, l) <= Math.max(label.length(), l.length()))
        .min(Comparator.comparingInt(l -> distance(label, l)));
  }

  /** The number of characters to insert, delete or replace. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  private static String requireLabel(String label) {
    Objects.requireNonNull(label, "a label must not be null");
    if (!label.equals(label.strip().toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "the label '" + label + "' must be lower case, without spaces around it");
    }
    return Normalizer.normalize(label, Normalizer.Form.NFC);
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
