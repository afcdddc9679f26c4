package org.ser4j.dsp.feature;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ser4j.dsp.internal.Checks;

/**
 * Computes features of the {@link FeatureCatalog} with one transform for all spectral features. A
 * feature that is not possible for a rate or a signal does not keep the others from being computed.
 *
 * <p>Immutable and thread-safe; build one for a list of features and share it.
 */
public final class NamedFeatureExtractor {
  private final Plan plan;
  private final Map<String, Plan.Part<FeatureArray>> parts = new LinkedHashMap<>();
  private final Map<String, IllegalArgumentException> impossible = new LinkedHashMap<>();

  private NamedFeatureExtractor(List<NamedFeature> features, int sampleRate) {
    this.plan = new Plan(sampleRate, FeatureSets.N_FFT, FeatureSets.HOP_LENGTH);
    for (NamedFeature feature : features) {
      try {
        parts.put(feature.name(), feature.compile(plan));
      } catch (IllegalArgumentException e) {
        impossible.put(feature.name(), e);
      }
    }
  }

  /**
   * Builds windows, plans and filter banks.
   *
   * @param sampleRate of the signals, in Hz, 1 or more
   */
  public static NamedFeatureExtractor of(List<NamedFeature> features, int sampleRate) {
    Objects.requireNonNull(features, "features must not be null");
    return new NamedFeatureExtractor(features, Checks.positive(sampleRate, "sampleRate"));
  }

  /**
   * The features of a signal.
   *
   * @param y mono samples at the extractor's rate, at least 1, finite
   */
  public Result extract(float[] y) {
    Plan.Signal signal = plan.signal(Checks.signal(y));
    Map<String, FeatureArray> arrays = new LinkedHashMap<>();
    Map<String, IllegalArgumentException> failures = new LinkedHashMap<>(impossible);
    parts.forEach(
        (name, part) -> {
          try {
            arrays.put(name, part.of(signal));
          } catch (IllegalArgumentException e) {
            failures.put(name, e);
          }
        });
    return new Result(arrays, failures);
  }

  /** What could be computed and what could not. */
  public static final class Result {
    private final Map<String, FeatureArray> arrays;
    private final Map<String, IllegalArgumentException> failures;

    private Result(
        Map<String, FeatureArray> arrays, Map<String, IllegalArgumentException> failures) {
      this.arrays = Collections.unmodifiableMap(arrays);
      this.failures = Collections.unmodifiableMap(failures);
    }

    /** By name, in the order asked for. */
    public Map<String, FeatureArray> arrays() {
      return arrays;
    }

    /** Why a feature is not possible for the rate or the signal, by name. */
    public Map<String, IllegalArgumentException> failures() {
      return failures;
    }
  }
}
