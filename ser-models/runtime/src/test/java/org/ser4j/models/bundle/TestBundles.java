package org.ser4j.models.bundle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ser4j.models.frontend.ActivitySettings;
import org.ser4j.models.frontend.LogMel;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer.Activation;
import org.ser4j.models.layer.Layer.ActivationKind;
import org.ser4j.models.layer.Layer.AttentionPool;
import org.ser4j.models.layer.Layer.BatchNorm;
import org.ser4j.models.layer.Layer.Conv1d;
import org.ser4j.models.layer.Layer.Conv2d;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Dropout;
import org.ser4j.models.layer.Layer.Flatten;
import org.ser4j.models.layer.Layer.GlobalPool;
import org.ser4j.models.layer.Layer.Lstm;
import org.ser4j.models.layer.Layer.Pool1d;
import org.ser4j.models.layer.Layer.Pool2d;
import org.ser4j.models.layer.Layer.PoolKind;
import org.ser4j.models.layer.Layer.Reshape;
import org.ser4j.models.layer.Layer.Residual;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Layer.Softmax;
import org.ser4j.models.layer.Layer.StatisticsPool;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;

/** Small bundles with random weights: they know nothing, but have all that a bundle has. */
public final class TestBundles {
  private TestBundles() {}

  /** Three classes, half a second of eight bands, a hundred weights. */
  public static Bundle tiny() {
    LogMel frontEnd =
        new LogMel(
            16_000,
            256,
            256,
            160,
            8,
            50,
            7_000,
            50,
            LogMel.Reference.ONE,
            Double.POSITIVE_INFINITY);
    Architecture architecture =
        new Architecture(
            "tiny",
            frontEnd.output(),
            Sequential.of(
                new Conv2d(2, 3, 3, 2, 2, Padding.SAME, false),
                new BatchNorm(1e-5, 0.1),
                new Activation(ActivationKind.RELU),
                new GlobalPool(PoolKind.AVERAGE),
                new Dense(3, true)));
    return bundle(frontEnd, architecture, List.of("calm", "happy", "angry"));
  }

  /** Every type of layer; written once as the fixture of format version 1, so never to change. */
  public static Bundle everyLayer() {
    LogMel frontEnd = new LogMel(22_050, 64, 48, 32, 6, 20, 11_025, 16, LogMel.Reference.MAX, 80);
    Architecture architecture =
        new Architecture(
            "every_layer",
            frontEnd.output(),
            Sequential.of(
                new Conv2d(2, 3, 5, 1, 2, Padding.SAME, true),
                new BatchNorm(1e-5, 0.1),
                new Activation(ActivationKind.SILU),
                new Residual(
                    Sequential.of(new Conv2d(3, 1, 1, 1, 1, Padding.VALID, false)),
                    Sequential.of(
                        new Conv2d(3, 1, 1, 1, 1, Padding.SAME, false),
                        new Activation(ActivationKind.LEAKY_RELU))),
                new Residual(Sequential.of(new Activation(ActivationKind.ELU)), Sequential.of()),
                new Pool2d(PoolKind.MAX, 2, 1, 2, 1, Padding.SAME),
                new Pool2d(PoolKind.AVERAGE, 3, 1, 1, 1, Padding.VALID),
                new Flatten(0, 1),
                new Conv1d(4, 3, 1, Padding.SAME, true),
                new Pool1d(PoolKind.MAX, 2, 1, Padding.SAME),
                new Pool1d(PoolKind.AVERAGE, 2, 2, Padding.VALID),
                new Lstm(3, true, true),
                new AttentionPool(2, true),
                Reshape.to(4, -1),
                new StatisticsPool(),
                Reshape.to(4, 2),
                new GlobalPool(PoolKind.MAX),
                Reshape.to(4, 1),
                new GlobalPool(PoolKind.AVERAGE),
                new Sequential(List.of(new Dropout(0.25), new Activation(ActivationKind.TANH))),
                new Dense(2, true),
                new Softmax()));
    return bundle(frontEnd, architecture, List.of("female", "male"));
  }

  private static Bundle bundle(LogMel frontEnd, Architecture architecture, List<String> labels) {
    float[] mean = new float[frontEnd.nMels()];
    float[] deviation = new float[frontEnd.nMels()];
    for (int band = 0; band < mean.length; band++) {
      mean[band] = -40.3f + band;
      deviation[band] = 12.1f + band / 3f;
    }
    return new Bundle(
        architecture,
        new LabelSet("test", labels),
        new Preprocessor(frontEnd, ActivitySettings.STANDARD, new Scaler(mean, deviation)),
        weights(architecture, 7),
        new Calibration(1.25),
        new Provenance(Map.of("seed", "7", "engine", "none")),
        "# A model of nothing\n\nRandom weights, für Tests.\n");
  }

  /** Random values of their own: the committed fixtures hold them, however training may start. */
  public static Weights weights(Architecture architecture, long seed) {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    fill(architecture.resolve(), new Random(seed), arrays);
    return new Weights(arrays);
  }

  private static void fill(ResolvedLayer layer, Random random, Map<String, float[]> arrays) {
    for (ParameterSpec parameter : layer.parameters()) {
      float[] values = new float[parameter.shape().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] =
            switch (parameter.role()) {
              case WEIGHT ->
                  (float)
                      (layer.layer() instanceof Lstm
                          ? (2 * random.nextDouble() - 1) / Math.sqrt(parameter.fanIn())
                          : Math.sqrt(2.0 / parameter.fanIn()) * random.nextGaussian());
              case SCALE, RUNNING_VARIANCE -> 1;
              case BIAS, RUNNING_MEAN -> 0;
            };
      }
      arrays.put(parameter.name(), values);
    }
    layer.children().forEach(child -> fill(child, random, arrays));
  }
}
