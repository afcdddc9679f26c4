package org.ser4j.dsp.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All features by name, with librosa's defaults: single features such as {@code mel} and {@code
 * pyin_f0}, families with a number such as {@code mfcc13}, {@code rolloff85}, {@code trim30} and
 * {@code stretch0.8}, and the {@link FeatureSets}. A name that is both a feature and a set is the
 * feature.
 */
public final class FeatureCatalog {
  /** Stands for all of {@link #names} where a list of features is asked for. */
  public static final String ALL = "all";

  private static final int MAX_SUGGESTIONS = 3;

  /** Names of columns do not depend on the rate. */
  private static final int ANY_RATE = 22_050;

  private static final Map<String, NamedFeature> FEATURES = features();

  private static final List<FeatureFamily> FAMILIES =
      List.of(
          FrameFeatures.mfcc(),
          FrameFeatures.rolloff(),
          SignalFeatures.trim(),
          SignalFeatures.split(),
          SignalFeatures.stretch(),
          SignalFeatures.shift(),
          SignalFeatures.resample());

  private FeatureCatalog() {}

  private static Map<String, NamedFeature> features() {
    List<NamedFeature> all = new ArrayList<>();
    all.addAll(FrameFeatures.spectra());
    all.addAll(FrameFeatures.frames());
    all.addAll(FrameFeatures.chroma());
    all.addAll(SignalFeatures.pitch());
    all.addAll(SignalFeatures.parts());
    all.add(set("vec162"));
    Map<String, NamedFeature> byName = new LinkedHashMap<>();
    all.forEach(feature -> byName.put(feature.name(), feature));
    return byName;
  }

  private static NamedFeature set(String name) {
    return NamedFeature.of(
        FeatureSets.named(name, ANY_RATE), rate -> FeatureSets.named(name, rate));
  }

  /** All single features, and examples of the families. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(FEATURES.keySet());
    FAMILIES.forEach(family -> names.addAll(family.examples()));
    return names;
  }

  /**
   * Looks a feature up.
   *
   * @param name of a feature, a member of a family, or one of {@link FeatureSets#names}
   * @throws IllegalArgumentException if there is no such feature, and the message suggests others;
   *     or if the number of a family's member is out of range
   */
  public static NamedFeature named(String name) {
    Objects.requireNonNull(name, "name must not be null");
    NamedFeature feature = FEATURES.get(name);
    if (feature != null) {
      return feature;
    }
    for (FeatureFamily family : FAMILIES) {
      if (family.matches(name)) {
        return family.feature(name);
      }
    }
    if (FeatureSets.names().contains(name)) {
      return set(name);
    }
    throw unknown(name);
  }

  private static IllegalArgumentException unknown(String name) {
    Set<String> known = new LinkedHashSet<>(names());
    known.addAll(FeatureSets.names());
    known.add(ALL);
    int farthest = Math.max(2, name.length() / 2);
    List<String> similar =
        known.stream()
            .filter(other -> distance(name, other) <= farthest)
            .sorted(Comparator.comparingInt((String other) -> distance(name, other)))
            .limit(MAX_SUGGESTIONS)
            .toList();
    return new IllegalArgumentException(
        "there is no feature '"
            + name
            + "'; "
            + (similar.isEmpty()
                ? "known are " + String.join(", ", known)
                : "did you mean " + String.join(", ", similar) + "?"));
  }

  /** The Levenshtein distance. */
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
