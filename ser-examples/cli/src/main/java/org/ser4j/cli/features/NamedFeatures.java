package org.ser4j.cli.features;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ser4j.api.AudioClip;
import org.ser4j.api.InvalidAudioException;

/** Features that somebody asked for by name. Immutable and thread-safe. */
public final class NamedFeatures {
  /** Everything of {@link Catalog#all} that a signal allows. */
  public static final String ALL = "all";

  private final List<Computation> computations;

  /** Those that the user named, and not just {@code all}: they must succeed. */
  private final Set<String> wanted;

  private NamedFeatures(List<Computation> computations, Set<String> wanted) {
    this.computations = computations;
    this.wanted = wanted;
  }

  /**
   * Looks names up.
   *
   * @param names of features, or {@value #ALL}; what stands twice counts once
   * @return the features, in the order of the names
   * @throws IllegalArgumentException if there is no such feature; the message suggests others
   */
  public static NamedFeatures of(List<String> names) {
    Set<String> wanted = new LinkedHashSet<>(names);
    Set<String> every = new LinkedHashSet<>();
    for (String name : wanted) {
      if (name.equals(ALL)) {
        every.addAll(Catalog.all());
      } else {
        every.add(name);
      }
    }
    wanted.remove(ALL);
    List<Computation> computations = new ArrayList<>();
    every.forEach(name -> computations.add(Catalog.named(name)));
    return new NamedFeatures(List.copyOf(computations), Set.copyOf(wanted));
  }

  /**
   * Whether there is anything that goes into a table.
   *
   * @return false if all are signals or lists
   */
  public boolean haveColumns() {
    return !tabular().isEmpty();
  }

  /**
   * Whether everything must succeed, and nothing is there just because {@value #ALL} was asked for.
   *
   * @return true if no clip can be without one of them
   */
  public boolean allWanted() {
    return computations.stream().allMatch(one -> wanted.contains(one.name()));
  }

  /** Those that go into a table. */
  List<Computation> tabular() {
    return computations.stream().filter(one -> !one.columns().isEmpty()).toList();
  }

  /**
   * Computes them all.
   *
   * @param clip one channel
   * @return the arrays; what {@value #ALL} alone asked for and the clip does not allow is left out
   * @throws InvalidAudioException if a feature asked for by its own name cannot be computed
   */
  public Features of(AudioClip clip) {
    float[] y = clip.toMono();
    Analysis analysis = new Analysis(y, clip.sampleRate());
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("y", NpyArray.of(y, y.length));
    arrays.put("sr", NpyArray.of(new long[] {clip.sampleRate()}));
    Map<String, String> leftOut = new LinkedHashMap<>();
    Map<String, Pending<NpyArray>> ordered = new LinkedHashMap<>();
    for (Computation one : computations) {
      attempt(one, leftOut, () -> ordered.put(one.name(), one.plan().apply(analysis)));
    }
    for (Computation one : computations) {
      Pending<NpyArray> pending = ordered.get(one.name());
      if (pending != null) {
        attempt(one, leftOut, () -> arrays.put(one.name(), pending.get()));
      }
    }
    return new Features(Collections.unmodifiableMap(arrays), Collections.unmodifiableMap(leftOut));
  }

  private void attempt(Computation one, Map<String, String> leftOut, Runnable work) {
    try {
      work.run();
    } catch (IllegalArgumentException e) {
      if (wanted.contains(one.name())) {
        throw new InvalidAudioException(
            one.name() + " cannot be computed for this clip: " + e.getMessage(), e);
      }
      leftOut.put(one.name(), e.getMessage());
    }
  }
}
