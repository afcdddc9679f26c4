package org.ser4j.models.bundle;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a model comes from: library version, engine, seed, hash of the corpus, configuration. No
 * dates, so that equal trainings give equal bytes.
 *
 * @param entries sorted by key, unmodifiable; empty if nothing is known
 */
public record Provenance(Map<String, String> entries) {
  /** Nothing known. */
  public static final Provenance UNKNOWN = new Provenance(Map.of());

  /**
   * Checks, copies and sorts the entries.
   *
   * @throws IllegalArgumentException if a key is blank or a value null
   */
  public Provenance {
    Map<String, String> sorted = new TreeMap<>();
    entries.forEach(
        (key, value) -> {
          if (key == null || key.isBlank() || value == null) {
            throw new IllegalArgumentException(
                "provenance needs a key and a value, not '" + key + "': " + value);
          }
          sorted.put(key, value);
        });
    entries = Collections.unmodifiableMap(sorted);
  }

  /**
   * The speakers of a corpus that the model was trained or validated on; scores on their recordings
   * are leaky. Combined corpora such as {@code ravdess+tess}, with speakers such as {@code
   * ravdess/6}, are resolved, both in the model's provenance and in the argument.
   *
   * @param corpus name of the corpus, such as {@code ravdess}
   * @return names as that corpus writes them; empty if the model is from another corpus, or does
   *     not say
   */
  public Set<String> heard(String corpus) {
    Set<String> heard = new TreeSet<>();
    String own = entries.getOrDefault("corpus", "");
    for (String part : List.of("training_speakers", "validation_speakers")) {
      String speakers = entries.getOrDefault(part, "");
      for (String speaker : speakers.isEmpty() ? List.<String>of() : List.of(speakers.split(","))) {
        String full = own.contains("+") ? speaker : own + "/" + speaker;
        String asked = full.substring(0, full.indexOf('/'));
        if (corpus.equals(asked)) {
          heard.add(full.substring(asked.length() + 1));
        } else if (List.of(corpus.split("\\+")).contains(asked)) {
          heard.add(full);
        }
      }
    }
    return heard;
  }
}
