package org.ser4j.models.bundle;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a model comes from: library version, engine, seed, hash of the corpus, configuration. Holds
 * no dates, so that the same training gives the same bytes.
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
}
