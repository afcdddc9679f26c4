package org.ser4j.models.internal.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.ser4j.dsp.feature.Arrangement;
import org.ser4j.dsp.feature.Feature;
import org.ser4j.dsp.feature.FeatureKind;
import org.ser4j.dsp.feature.FeatureSet;
import org.ser4j.dsp.feature.FeatureSets;
import org.ser4j.dsp.feature.Parameter;
import org.ser4j.models.frontend.Features;

/**
 * A set of hand-crafted features. The whole set is written, not only its name, which may mean
 * something else one day. A configuration may give the name alone, without any of the optional
 * keys.
 */
record FeaturesJson(
    String featureSet,
    int sampleRate,
    int windowSamples,
    OptionalInt nFft,
    OptionalInt hopLength,
    Optional<Boolean> normalized,
    Optional<Arrangement> arrangement,
    Optional<List<Feature>> features) {

  static FeaturesJson of(Features frontEnd) {
    FeatureSet set = frontEnd.set();
    return new FeaturesJson(
        set.name(),
        set.sampleRate(),
        frontEnd.windowSamples(),
        OptionalInt.of(set.nFft()),
        OptionalInt.of(set.hopLength()),
        Optional.of(set.normalized()),
        Optional.of(set.arrangement()),
        Optional.of(set.features()));
  }

  Features frontEnd() {
    boolean byName =
        nFft.isEmpty()
            && hopLength.isEmpty()
            && normalized.isEmpty()
            && arrangement.isEmpty()
            && features.isEmpty();
    FeatureSet set =
        byName
            ? FeatureSets.named(featureSet, sampleRate)
            : new FeatureSet(
                featureSet,
                sampleRate,
                nFft.orElseThrow(() -> missing("n_fft")),
                hopLength.orElseThrow(() -> missing("hop_length")),
                normalized.orElseThrow(() -> missing("normalized")),
                features.orElseThrow(() -> missing("features")),
                arrangement.orElseThrow(() -> missing("arrangement")));
    return new Features(set, windowSamples);
  }

  private static IllegalArgumentException missing(String key) {
    return new IllegalArgumentException(key + " is missing");
  }

  /** One feature: its kind, and the kind's own parameters as further keys. */
  record One(String kind, Map<String, Number> parameters) {
    static One of(Feature feature) {
      Map<String, Number> parameters = new LinkedHashMap<>();
      for (Parameter parameter : feature.kind().parameters()) {
        Double value = Objects.requireNonNull(feature.parameters().get(parameter.name()));
        Number written = value;
        if (parameter.whole()) {
          written = value.longValue();
        }
        parameters.put(parameter.name(), written);
      }
      return new One(feature.kind().id(), parameters);
    }

    Feature feature() {
      Map<String, Double> values = new LinkedHashMap<>();
      parameters.forEach((name, value) -> values.put(name, value.doubleValue()));
      return new Feature(FeatureKind.of(kind), values);
    }
  }
}
