package org.ser4j.models.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ser4j.models.frontend.ActivitySettings;
import org.ser4j.models.frontend.Features;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Flatten;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.Weights;

/** Small bundles with random weights that take hand-made features. */
public final class FeaturesBundles {
  private FeaturesBundles() {}

  /** Two classes, one dense layer. */
  public static Bundle dense(Features features, Scaler scaler) {
    return withLayers(features, scaler, List.of(new Flatten(0, -1), new Dense(2, true)));
  }

  /** Any layers that end in two logits. */
  public static Bundle withLayers(Features features, Scaler scaler, List<Layer> layers) {
    Architecture architecture =
        new Architecture("small", features.output(), new Sequential(new ArrayList<>(layers)));
    Map<String, float[]> arrays = new LinkedHashMap<>();
    Random random = new Random(5);
    for (ParameterSpec parameter : architecture.resolve().allParameters()) {
      float[] values = new float[parameter.shape().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (0.1 * random.nextGaussian());
      }
      arrays.put(parameter.name(), values);
    }
    return new Bundle(
        architecture,
        new LabelSet("emotion", List.of("calm", "angry")),
        new Preprocessor(features, ActivitySettings.STANDARD, scaler),
        new Weights(arrays),
        new Calibration(1),
        new Provenance(Map.of()),
        "");
  }
}
