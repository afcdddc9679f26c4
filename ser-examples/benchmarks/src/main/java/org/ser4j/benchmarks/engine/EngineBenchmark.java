package org.ser4j.benchmarks.engine;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.engine.Network;
import org.ser4j.models.engine.NetworkLoader;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.models.network.LayerNetwork;
import org.ser4j.training.engine.Initialization;
import org.ser4j.training.zoo.Zoo;

/**
 * Inference through the library against bare DJL: PyTorch over DJL's own blocks with the same
 * weights, TensorFlow over the SavedModel that the library exports. Both ways take and give Java's
 * arrays. Prints a Markdown table; refuses to measure networks that do not give the same logits.
 */
public final class EngineBenchmark {
  static final int CLASSES = 8;
  private static final float TOLERANCE = 1e-4f;

  private EngineBenchmark() {}

  /**
   * Measures.
   *
   * @param args seconds a row of the table; default 20
   * @throws Exception if a bare program fails
   */
  public static void main(String[] args) throws Exception {
    double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 20;
    System.out.println(PairedTimes.header());
    for (String engine : new String[] {"pytorch", "tensorflow"}) {
      for (String name : new String[] {"residual_cnn", "cnn_bilstm"}) {
        for (int rows : new int[] {1, 32}) {
          System.out.println(compare(engine, name, rows, seconds));
        }
      }
    }
  }

  private static String compare(String engine, String name, int rows, double seconds)
      throws IOException, ai.djl.MalformedModelException, TranslateException {
    Architecture architecture = architecture(name);
    Weights weights = Initialization.FAN_IN.weights(architecture, 1);
    float[] inputs = ArrayTranslator.random(rows * architecture.input().size(), 2);
    try (Network ours = Engines.named(engine).load(architecture, weights, "cpu");
        Model model = bare(engine, architecture, weights);
        Predictor<float[], float[]> bare = model.newPredictor(new ArrayTranslator(rows))) {
      requireEqual(ours.logits(inputs, rows), bare.predict(inputs));
      PairedTimes times =
          PairedTimes.take(() -> ours.logits(inputs, rows), () -> predict(bare, inputs), seconds);
      return times.row(engine + ", " + name + ", batch " + rows);
    }
  }

  static Architecture architecture(String name) {
    return Zoo.named(name, Shape.of(1, 64, 250), CLASSES);
  }

  static float[] predict(Predictor<float[], float[]> predictor, float[] inputs) {
    try {
      return predictor.predict(inputs);
    } catch (TranslateException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Model bare(String engine, Architecture architecture, Weights weights)
      throws IOException, ai.djl.MalformedModelException {
    if (engine.equals("pytorch")) {
      Model model = Model.newInstance(architecture.name(), Device.cpu(), "PyTorch");
      model.setBlock(BareNetworks.named(architecture.name(), CLASSES));
      BareNetworks.initialize(model.getBlock(), model.getNDManager(), weights);
      return model;
    }
    Path saved = Files.createTempDirectory("benchmark").resolve("model");
    NetworkLoader.export(new LayerNetwork(architecture, weights), "saved_model", saved);
    Model model = Model.newInstance(architecture.name(), Device.cpu(), "TensorFlow");
    model.load(saved, null, Map.of());
    return model;
  }

  private static void requireEqual(float[] ours, float[] bare) {
    for (int i = 0; i < ours.length; i++) {
      if (!(Math.abs(ours[i] - bare[i]) <= TOLERANCE)) {
        throw new IllegalStateException("not the same network: " + ours[i] + ", " + bare[i]);
      }
    }
  }
}
