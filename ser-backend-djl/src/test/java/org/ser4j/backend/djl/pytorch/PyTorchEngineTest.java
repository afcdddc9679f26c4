package org.ser4j.backend.djl.pytorch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.pytorch.jni.JniUtils;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.ser4j.api.EngineException;
import org.ser4j.conformance.RandomNetworks;
import org.ser4j.conformance.TrainingConformance;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Layer.Conv2d;
import org.ser4j.models.layer.Layer.Flatten;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingEngines;
import org.ser4j.training.zoo.Zoo;

class PyTorchEngineTest extends TrainingConformance {
  private static final Shape SMALL = Shape.of(1, 32, 40);

  private final TrainingEngine trainer = TrainingEngines.named("pytorch");
  private final Engine engine = trainer.inference();

  @Override
  protected TrainingEngine trainer() {
    return trainer;
  }

  @Test
  void startsWithoutNetwork() {
    PyTorchRuntime.engine();
    assertEquals("true", System.getProperty("ai.djl.offline"));
    assertEquals("true", System.getProperty("OPT_OUT_TRACKING"));
    assertEquals("1", System.getProperty("ai.djl.pytorch.num_threads"));
    assertEquals(1, JniUtils.getNumThreads());
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

  /** Where there is one, the number after the last is asked for. */
  @Test
  void aGraphicsProcessorThatIsNotThereIsNamed() {
    Architecture network = Zoo.named("residual_cnn", SMALL, 4);
    Weights weights = new RandomNetworks(1).weights(network);
    String device = "gpu:" + PyTorchRuntime.engine().getGpuCount();
    EngineException load =
        assertThrows(EngineException.class, () -> engine.load(network, weights, device));
    String message = load.getMessage();
    assertTrue(message.startsWith("device '" + device + "' is not there: PyTorch 2."), message);
    assertTrue(message.contains("PYTORCH_LIBRARY_PATH"), message);
    EngineException train =
        assertThrows(
            EngineException.class,
            () -> trainer.train(network, weights, OptimizerSettings.adamW(0), device, 1));
    assertEquals(message, train.getMessage());
  }

  /** oneDNN reads past such images when they lie channels last, which the engine must prevent. */
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
}
