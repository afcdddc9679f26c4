package org.ser4j.backend.djl.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.util.Utils;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.conformance.RandomNetworks;
import org.ser4j.conformance.TrainingConformance;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.models.network.LayerNetwork;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingEngines;
import org.ser4j.training.zoo.Zoo;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.types.TFloat32;

class TensorFlowEngineTest extends TrainingConformance {
  private static final Shape SMALL = Shape.of(1, 32, 40);

  private final TrainingEngine trainer = TrainingEngines.named("tensorflow");
  private final Engine engine = trainer.inference();

  @TempDir Path parent;

  @Override
  protected TrainingEngine trainer() {
    return trainer;
  }

  /** Each network is a graph, a folder and a session. */
  @Override
  protected int trials() {
    return 10;
  }

  @Test
  void startsWithoutNetworkAndInTheCache() {
    TensorFlowRuntime.engine();
    assertEquals("true", System.getProperty("ai.djl.offline"));
    assertEquals("true", System.getProperty("OPT_OUT_TRACKING"));
    assertEquals("1", System.getProperty("ai.djl.tensorflow.num_intraop_threads"));
    Path cache = Utils.getEngineCacheDir("tensorflow");
    assertTrue(Path.of(System.getProperty("TENSORFLOW_LIBRARY_PATH")).startsWith(cache));
  }

  @Test
  void tellsOfItself() {
    assertEquals(List.of(), engine.info().missing());
    assertEquals("TensorFlow 2.16.1", engine.probe().library());
    assertEquals("cpu", engine.probe().devices().get(0));
  }

  @Test
  void leavesNoFolderBehind() throws IOException {
    Architecture network = Zoo.named("cnn_bilstm", SMALL, 4);
    Weights weights = new RandomNetworks(1).weights(network);
    List<File> before = temporary();
    try (Network loaded = engine.load(network, weights, "cpu")) {
      assertEquals(before, temporary());
      assertEquals(4, loaded.logits(new float[SMALL.size()], 1).length);
    }
    assertEquals(before, temporary());
  }

  private static List<File> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .map(Path::toFile)
          .filter(f -> f.getName().startsWith("ser4j-tensorflow"))
          .sorted()
          .toList();
    }
  }

  /** Read back by TensorFlow's own reader, which knows nothing of this library. */
  @Test
  void exportsWhatItInfers() {
    Architecture network = Zoo.named("cnn_bilstm", SMALL, 4);
    RandomNetworks random = new RandomNetworks(3);
    Weights weights = random.weights(network);
    float[] inputs = random.inputs(2 * SMALL.size());
    Path folder = parent.resolve("saved");
    new SavedModelExporter().export(new LayerNetwork(network, weights), folder);
    try (Network loaded = engine.load(network, weights, "cpu");
        SavedModelBundle saved = SavedModelBundle.load(folder.toString());
        TFloat32 batch = Tensors.upload(inputs, Tensors.batch(2, SMALL));
        Result result = saved.session().runner().feed("input", batch).fetch("logits").run()) {
      assertEquals("serving_default", saved.signatures().get(0).key());
      assertArrayEquals(loaded.logits(inputs, 2), Tensors.download(result.get(0)), 1e-6f);
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> new SavedModelExporter().export(new LayerNetwork(network, weights), folder));
  }
}
