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
import org.ser4j.dsp.feature.FeatureCatalog;
import org.ser4j.dsp.feature.NamedFeature;
import org.ser4j.dsp.feature.NamedFeatureExtractor;

/** The features that the user asked for, of clips of any rate. Immutable and thread-safe. */
public final class NamedFeatures {
  private final List<NamedFeature> features;

  /** Those that the user named, and not just {@code all}: they must succeed. */
  private final Set<String> required;

  private final PerRate<NamedFeatureExtractor> extractors;

  /**
   * The features of one clip.
   *
   * @param arrays by name: {@code y} and {@code sr}, then the features in the order asked for
   * @param leftOut what could not be computed, with the reason
   */
  public record Result(Map<String, NpyArray> arrays, Map<String, String> leftOut) {}

  private NamedFeatures(List<NamedFeature> features, Set<String> required) {
    this.features = features;
    this.required = required;
    this.extractors = new PerRate<>(rate -> NamedFeatureExtractor.of(features, rate));
  }

  /**
   * Looks names up in the {@link FeatureCatalog}.
   *
   * @param names of features, or {@value FeatureCatalog#ALL}; duplicates count once
   * @throws IllegalArgumentException if there is no such feature; the message suggests others
   */
  public static NamedFeatures of(List<String> names) {
    Set<String> required = new LinkedHashSet<>(names);
    Set<String> every = new LinkedHashSet<>();
    for (String name : required) {
      if (name.equals(FeatureCatalog.ALL)) {
        every.addAll(FeatureCatalog.names());
      } else {
        every.add(name);
      }
    }
    required.remove(FeatureCatalog.ALL);
    List<NamedFeature> features = new ArrayList<>();
    every.forEach(name -> features.add(FeatureCatalog.named(name)));
    return new NamedFeatures(List.copyOf(features), Set.copyOf(required));
  }

  /** Whether anything fits in a table; false if all are signals or lists. */
  public boolean haveColumns() {
    return !tabular().isEmpty();
  }

  /** Whether no clip can be without one of them; false if {@code all} alone asked for some. */
  public boolean allRequired() {
    return features.stream().allMatch(one -> required.contains(one.name()));
  }

  /** Those that fit in a table. */
  List<NamedFeature> tabular() {
    return features.stream().filter(one -> !one.columns().isEmpty()).toList();
  }

  /**
   * Computes them all.
   *
   * @param clip one channel
   * @throws InvalidAudioException if a feature asked for by its own name cannot be computed
   */
  public Result of(AudioClip clip) {
    float[] y = clip.toMono();
    NamedFeatureExtractor.Result result = extractors.at(clip.sampleRate()).extract(y);
    Map<String, String> leftOut = new LinkedHashMap<>();
    result
        .failures()
        .forEach(
            (name, failure) -> {
              if (required.contains(name)) {
                throw new InvalidAudioException(
                    name + " cannot be computed for this clip: " + failure.getMessage(), failure);
              }
              leftOut.put(name, failure.getMessage());
            });
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("y", NpyArray.of(y, y.length));
    arrays.put("sr", NpyArray.of(new long[] {clip.sampleRate()}));
    result.arrays().forEach((name, array) -> arrays.put(name, NpyArray.of(array)));
    return new Result(Collections.unmodifiableMap(arrays), Collections.unmodifiableMap(leftOut));
  }
}
