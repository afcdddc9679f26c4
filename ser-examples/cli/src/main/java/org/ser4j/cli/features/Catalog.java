package org.ser4j.cli.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.ser4j.dsp.feature.FeatureSets;

/** Every name that features have: those of golden values, families with a number, and sets. */
final class Catalog {
  private static final Map<String, Computation> FIXED = fixed();

  private static final List<Family> FAMILIES = families();

  private Catalog() {}

  private static Map<String, Computation> fixed() {
    Map<String, Computation> fixed = new LinkedHashMap<>();
    List<Computation> all = new ArrayList<>();
    all.addAll(SpectrumNames.computations());
    all.addAll(FrameNames.computations());
    all.addAll(ChromaNames.computations());
    all.addAll(PitchNames.computations());
    all.addAll(SignalNames.computations());
    all.add(SetNames.computation("vec162"));
    all.forEach(one -> fixed.put(one.name(), one));
    return fixed;
  }

  private static List<Family> families() {
    List<Family> families = new ArrayList<>();
    families.addAll(SpectrumNames.families());
    families.addAll(FrameNames.families());
    families.addAll(SignalNames.families());
    return List.copyOf(families);
  }

  /**
   * Looks a name up.
   *
   * @throws IllegalArgumentException if there is none; the message suggests others
   */
  static Computation named(String name) {
    Computation fixed = FIXED.get(name);
    if (fixed != null) {
      return fixed;
    }
    for (Family family : FAMILIES) {
      if (family.matches(name)) {
        return family.computation(name);
      }
    }
    if (SetNames.has(name)) {
      return SetNames.computation(name);
    }
    // Some names are both a feature and a set of one: said once.
    LinkedHashSet<String> names = new LinkedHashSet<>(all());
    names.addAll(FeatureSets.names());
    names.add(NamedFeatures.ALL);
    List<String> known = List.copyOf(names);
    List<String> like = Names.like(name, known);
    throw new IllegalArgumentException(
        "there is no feature '"
            + name
            + "'; "
            + (like.isEmpty()
                ? "known are " + String.join(", ", known)
                : "did you mean " + String.join(", ", like) + "?"));
  }

  /** What {@link NamedFeatures#ALL} stands for: all fixed names, and examples of the families. */
  static List<String> all() {
    List<String> all = new ArrayList<>(FIXED.keySet());
    FAMILIES.forEach(family -> all.addAll(family.examples()));
    return all;
  }
}
