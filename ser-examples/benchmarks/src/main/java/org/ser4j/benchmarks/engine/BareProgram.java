package org.ser4j.benchmarks.engine;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The least that a program on bare DJL does to classify one window: start the engine, read a
 * network from a folder, compute it once. Knows nothing of this library, so that whole processes
 * can be compared; {@link ColdStartFiles} writes the folder.
 */
public final class BareProgram {
  private static final String NAME = "residual_cnn";
  private static final int CLASSES = 8;

  private BareProgram() {}

  /**
   * Classifies one window of random numbers.
   *
   * @param args PyTorch or TensorFlow, and the folder
   * @throws Exception if DJL fails
   */
  public static void main(String[] args) throws Exception {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    float[] window = ArrayTranslator.random((int) BareNetworks.INPUT.size(), 1);
    try (Model model = load(args[0], Path.of(args[1]));
        Predictor<float[], float[]> predictor = model.newPredictor(new ArrayTranslator(1))) {
      System.out.println(best(predictor, window));
    }
  }

  private static Model load(String engine, Path folder)
      throws IOException, ai.djl.MalformedModelException {
    boolean pytorch = engine.equals("PyTorch");
    if (!pytorch) {
      // DJL alone would look for TensorFlow's library on the network.
      System.setProperty(
          "TENSORFLOW_LIBRARY_PATH", Files.readString(folder.resolve("library")).strip());
    }
    Model model = Model.newInstance(NAME, Device.cpu(), engine);
    if (pytorch) {
      model.setBlock(BareNetworks.named(NAME, CLASSES));
    }
    model.load(pytorch ? folder : folder.resolve("saved"), pytorch ? NAME : null);
    return model;
  }

  private static int best(Predictor<float[], float[]> predictor, float[] window)
      throws TranslateException {
    float[] logits = predictor.predict(window);
    int best = 0;
    for (int k = 1; k < logits.length; k++) {
      best = logits[k] > logits[best] ? k : best;
    }
    return best;
  }
}
