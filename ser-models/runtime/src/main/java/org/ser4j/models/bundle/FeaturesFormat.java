package org.ser4j.models.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ser4j.dsp.feature.Arrangement;
import org.ser4j.dsp.feature.Feature;
import org.ser4j.dsp.feature.FeatureKind;
import org.ser4j.dsp.feature.FeatureSet;
import org.ser4j.dsp.feature.FeatureSets;
import org.ser4j.dsp.feature.Parameter;
import org.ser4j.models.frontend.Features;
import org.ser4j.models.json.JsonFields;

/**
 * Sets of hand-made features: the whole set is written, not just its name, which may mean more one
 * day. A set that has a name may be read by it alone, as people write it in a configuration: {@code
 * feature_set}, {@code sampling_rate} and {@code window_samples}, and nothing else.
 */
final class FeaturesFormat implements FrontEndFormat<Features> {
  @Override
  public String type() {
    return "features";
  }

  @Override
  public Class<Features> frontEnd() {
    return Features.class;
  }

  @Override
  public void write(Features features, JsonObject json) {
    FeatureSet set = features.set();
    json.addProperty("feature_set", set.name());
    json.addProperty("sampling_rate", set.sampleRate());
    json.addProperty("window_samples", features.windowSamples());
    json.addProperty("n_fft", set.nFft());
    json.addProperty("hop_length", set.hopLength());
    json.addProperty("normalized", set.normalized());
    json.addProperty("arrangement", JsonFields.lowerCase(set.arrangement()));
    JsonArray list = new JsonArray();
    set.features().forEach(feature -> list.add(write(feature)));
    json.add("features", list);
  }

  /** Whether only the name is there of what a set is. */
  private static boolean byName(JsonFields fields) {
    return Stream.of("n_fft", "hop_length", "normalized", "arrangement", "features")
        .noneMatch(fields::has);
  }

  private static JsonObject write(Feature feature) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", feature.kind().id());
    for (Parameter parameter : feature.kind().parameters()) {
      double value = feature.parameters().get(parameter.name());
      if (parameter.whole()) {
        json.addProperty(parameter.name(), (long) value);
      } else {
        json.addProperty(parameter.name(), value);
      }
    }
    return json;
  }

  @Override
  public Features take(JsonFields fields) {
    String name = fields.string("feature_set");
    int most = Integer.MAX_VALUE;
    int sampleRate = fields.integer("sampling_rate", 1, most);
    int windowSamples = fields.integer("window_samples", 1, most);
    if (byName(fields)) {
      return new Features(FeatureSets.named(name, sampleRate), windowSamples);
    }
    FeatureSet set =
        new FeatureSet(
            name,
            sampleRate,
            fields.integer("n_fft", 1, most),
            fields.integer("hop_length", 1, most),
            fields.bool("normalized"),
            features(fields.objects("features")),
            fields.constant("arrangement", Arrangement.values()));
    return new Features(set, windowSamples);
  }

  private static List<Feature> features(List<JsonFields> list) {
    List<Feature> features = new ArrayList<>();
    for (JsonFields fields : list) {
      String kind = fields.string("kind");
      try {
        features.add(feature(FeatureKind.of(kind), fields));
      } catch (IllegalArgumentException e) {
        // A feature's own checks do not know where it stands.
        throw e.getMessage().startsWith(fields.place())
            ? e
            : new IllegalArgumentException(fields.place() + ": " + e.getMessage(), e);
      }
    }
    return features;
  }

  private static Feature feature(FeatureKind kind, JsonFields fields) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Parameter parameter : kind.parameters()) {
      values.put(parameter.name(), fields.number(parameter.name()));
    }
    fields.end();
    return new Feature(kind, values);
  }
}
