package org.ser4j.dsp.feature;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Features that are computed together, as data that a bundle keeps beside a model. {@link
 * FeatureExtractor} computes it. Immutable.
 *
 * @param name what the set is called
 * @param sampleRate the rate of the signals, in Hz, 1,000 to 768,000
 * @param nFft length of the transform and of all frames, in samples, even, 16 to 32,768
 * @param hopLength samples from one frame to the next, 1 to nFft
 * @param normalized whether a signal is brought to a peak of 1 first, {@code
 *     librosa.util.normalize}
 * @param features 1 to 64, all different
 * @param arrangement how their rows are put together
 */
public record FeatureSet(
    String name,
    int sampleRate,
    int nFft,
    int hopLength,
    boolean normalized,
    List<Feature> features,
    Arrangement arrangement) {
  private static final int MOST_FEATURES = 64;

  public FeatureSet {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(arrangement, "arrangement must not be null");
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
    require("sampleRate", sampleRate, 1_000, 768_000);
    require("nFft", nFft, 16, 32_768);
    if (nFft % 2 == 1) {
      throw new IllegalArgumentException("nFft must be even, not " + nFft);
    }
    require("hopLength", hopLength, 1, nFft);
    features = List.copyOf(Objects.requireNonNull(features, "features must not be null"));
    require("the number of features", features.size(), 1, MOST_FEATURES);
    if (features.stream().distinct().count() < features.size()) {
      throw new IllegalArgumentException("a feature stands twice among " + features);
    }
  }

  private static void require(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be " + least + " to " + most + ", not " + value);
    }
  }

  /** Number of values in a frame, of all features together. */
  public int rows() {
    return features.stream().mapToInt(Feature::rows).sum();
  }

  /**
   * Names of the rows: {@code zcr}, {@code chroma_1} to {@code chroma_12} and so on. The second
   * feature of a kind is {@code rolloff#2}.
   *
   * @return one name a row
   */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    Map<FeatureKind, Integer> seen = new EnumMap<>(FeatureKind.class);
    for (Feature feature : features) {
      int count = seen.merge(feature.kind(), 1, Integer::sum);
      String word = feature.kind().id() + (count > 1 ? "#" + count : "");
      int rows = feature.rows();
      for (int row = 1; row <= rows; row++) {
        names.add(rows == 1 ? word : word + "_" + row);
      }
    }
    return List.copyOf(names);
  }
}
