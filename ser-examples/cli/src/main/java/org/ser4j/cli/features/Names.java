package org.ser4j.cli.features;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds names that are like one that does not exist. */
final class Names {
  private static final int MOST = 3;

  private Names() {}

  /** The names nearest to one, best first; none if all are far from it. */
  static List<String> like(String name, Collection<String> names) {
    int farthest = Math.max(2, name.length() / 2);
    return names.stream()
        .filter(other -> distance(name, other) <= farthest)
        .sorted(Comparator.comparingInt((String other) -> distance(name, other)))
        .limit(MOST)
        .toList();
  }

  /** How many letters have to be put in, taken out or changed (Levenshtein). */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
