package org.ser4j.backend.djl.pytorch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.pytorch.jni.JniUtils;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.ser4j.api.EngineException;
import org.ser4j.models.conformance.EngineConformance;
import org.ser4j.models.conformance.RandomNetworks;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.engine.Network;
import org.ser4j.models.engine.OptimizerSettings;
import org.ser4j.models.engine.TrainingSession;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Conv2d;
import org.ser4j.models.layer.Flatten;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.Sequential;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.models.zoo.Zoo;

class PyTorchEngineTest extends EngineConformance {
  private static final Shape SMALL = Shape.of(1, 32, 40);

  private final Engine engine = Engines.named("pytorch");

  @Override
  protected Engine engine() {
    return engine;
  }

  @Test
  void isFoundByName() {
    assertSame(PyTorchEngine.class, engine.getClass());
    assertTrue(engine.trains());
  }

  @Test
  void startsWithoutNetwork() {
    PyTorchRuntime.engine();
    assertEquals("true", System.getProperty("ai.djl.offline"));
    assertEquals("true", System.getProperty("OPT_OUT_TRACKING"));
    assertEquals("1", System.getProperty("ai.djl.pytorch.num_threads"));
    assertEquals(1, JniUtils.getNumThreads());
  }

  @Test
  void devicesThatAreNotThereAreRefused() {
    Architecture network = Zoo.named("residual_cnn", SMALL, 4);
    Weights weights = new RandomNetworks(1).weights(network);
    for (String device : new String[] {"gpu:9999", "gpu", "tpu:0", "", "CPU", "gpu:-1"}) {
      EngineException refused =
          assertThrows(EngineException.class, () -> engine.load(network, weights, device));
      assertTrue(refused.getMessage().contains("'" + device + "'"), refused.getMessage());
      OptimizerSettings adam = OptimizerSettings.adamW(0);
      assertThrows(EngineException.class, () -> engine.train(network, weights, adam, device, 1));
    }
    // A refused training leaves no session open.
    engine.train(network, weights, OptimizerSettings.adamW(0), "cpu", 1).close();
  }

  /** In a new thread PyTorch records gradients unless told not to. */
  @Test
  void gradientModeOfTheCallerStays() throws Exception {
    Architecture network = Zoo.named("cnn_bilstm", SMALL, 4);
    RandomNetworks random = new RandomNetworks(2);
    float[] inputs = random.inputs(SMALL.size());
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (Network loaded = engine.load(network, random.weights(network), "cpu")) {
      float[] here = loaded.logits(inputs, 1);
      for (boolean mode : new boolean[] {true, false}) {
        float[] there =
            thread
                .submit(
                    () -> {
                      JniUtils.setGradMode(mode);
                      float[] logits = loaded.logits(inputs, 1);
                      assertEquals(mode, JniUtils.isGradMode());
                      return logits;
                    })
                .get();
        assertArrayEquals(here, there);
      }
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void equalsTheJvmEngineAfterTraining() {
    Engine reference = Engines.named("jvm");
    for (String name : Zoo.names()) {
      Architecture network = Zoo.named(name, Shape.of(1, 64, 250), 8);
      RandomNetworks random = new RandomNetworks(4);
      float[] inputs = random.inputs(4 * 64 * 250);
      Weights weights = trained(network, random.weights(network), inputs);
      try (Network here = engine.load(network, weights, "cpu");
          Network there = reference.load(network, weights, "cpu")) {
        double[] probabilities = softmax(here.logits(inputs, 4));
        double[] expected = softmax(there.logits(inputs, 4));
        assertArrayEquals(expected, probabilities, 1e-5, name);
      }
    }
  }

  /** oneDNN reads past such pictures when they lie channels last, which the engine must prevent. */
  @Test
  void oneChannelOneColumn() {
    Engine reference = Engines.named("jvm");
    Layer toOneChannel = new Conv2d(1, 1, 1, 1, 1, Padding.SAME, true);
    for (int height = 2; height < 12; height += 3) {
      for (int width = 2; width < 5; width++) {
        for (Padding padding : Padding.values()) {
          Layer toOneColumn = new Conv2d(20, 2, width, 1, width, padding, true);
          Architecture network =
              new Architecture(
                  "column",
                  Shape.of(3, height, width),
                  Sequential.of(toOneChannel, toOneColumn, new Flatten(0, -1)));
          RandomNetworks random = new RandomNetworks(height);
          Weights weights = random.weights(network);
          float[] inputs = random.inputs(4 * network.input().size());
          try (Network here = engine.load(network, weights, "cpu");
              Network there = reference.load(network, weights, "cpu")) {
            assertArrayEquals(there.logits(inputs, 4), here.logits(inputs, 4), 1e-5f);
          }
        }
      }
    }
  }

  private Weights trained(Architecture network, Weights start, float[] inputs) {
    float[] targets = new float[4 * 8];
    for (int row = 0; row < 4; row++) {
      targets[row * 8 + row] = 1;
    }
    OptimizerSettings optimizer = OptimizerSettings.adamW(0.01);
    try (TrainingSession session = engine.train(network, start, optimizer, "cpu", 1)) {
      for (int step = 0; step < 5; step++) {
        session.step(inputs, targets, 4, 1e-3);
      }
      return session.weights();
    }
  }

  private static double[] softmax(float[] logits) {
    double[] result = new double[logits.length];
    for (int start = 0; start < logits.length; start += 8) {
      double sum = 0;
      for (int i = start; i < start + 8; i++) {
        sum += Math.exp(logits[i]);
      }
      for (int i = start; i < start + 8; i++) {
        result[i] = Math.exp(logits[i]) / sum;
      }
    }
    return result;
  }
}
