package org.ser4j.conformance.jvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.ser4j.api.EngineException;
import org.ser4j.conformance.EngineConformance;
import org.ser4j.conformance.RandomNetworks;
import org.ser4j.conformance.ZooNetworks;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.Initialization;
import org.ser4j.training.engine.TrainingEngines;
import org.ser4j.training.zoo.Zoo;

class JvmEngineTest extends EngineConformance {
  private final Engine engine = Engines.named("jvm");

  @Override
  protected Engine engine() {
    return engine;
  }

  @Override
  protected int trials() {
    return 150;
  }

  @Test
  void aRowsBitsDoNotDependOnItsBatch() {
    for (Architecture architecture : ZooNetworks.inferred()) {
      RandomNetworks networks = new RandomNetworks(9);
      Weights weights = networks.weights(architecture);
      int size = architecture.input().size();
      float[] inputs = networks.inputs(3 * size);
      try (Network network = engine.load(architecture, weights, "cpu")) {
        float[] together = network.logits(inputs, 3);
        for (int row = 0; row < 3; row++) {
          float[] alone =
              network.logits(Arrays.copyOfRange(inputs, row * size, (row + 1) * size), 1);
          int from = row * alone.length;
          assertArrayEquals(Arrays.copyOfRange(together, from, from + alone.length), alone);
        }
      }
    }
  }

  /** Too large for the other tests: 65 MB of weights. */
  @Test
  void infersTheLargestNetworkOfTheZoo() {
    Architecture architecture = Zoo.entry("003/features_emotion").architecture();
    float[] inputs = new RandomNetworks(3).inputs(2 * architecture.input().size());
    float[] logits = logits(architecture, Initialization.FAN_IN.weights(architecture, 1), inputs);
    assertEquals(16, logits.length);
    for (float logit : logits) {
      assertTrue(Float.isFinite(logit));
    }
    assertFalse(Arrays.equals(logits, 0, 8, logits, 8, 16), "rows differ");
  }

  @Test
  void rowsAreTheSameBitsOnAnyNumberOfThreads() {
    Architecture architecture = Zoo.named("cnn_bilstm", Shape.of(1, 32, 60), 8);
    RandomNetworks random = new RandomNetworks(10);
    Weights weights = random.weights(architecture);
    float[] inputs = random.inputs(7 * architecture.input().size());
    float[] expected = withThreads(null, () -> logits(architecture, weights, inputs));
    for (String threads : List.of("1", "2", "3", "7", "100")) {
      assertArrayEquals(
          expected, withThreads(threads, () -> logits(architecture, weights, inputs)), threads);
    }
  }

  @Test
  void threadsAreAWholeNumber() {
    Architecture architecture = Zoo.named("residual_cnn", Shape.of(1, 16, 16), 2);
    Weights weights = Initialization.FAN_IN.weights(architecture, 1);
    for (String wrong : List.of("0", "-1", "two", "", "1.5")) {
      EngineException refused =
          assertThrows(
              EngineException.class,
              () -> withThreads(wrong, () -> engine.load(architecture, weights, "cpu")));
      assertTrue(refused.getMessage().contains("'" + wrong + "'"), refused.getMessage());
    }
  }

  private float[] logits(Architecture architecture, Weights weights, float[] inputs) {
    try (Network network = engine.load(architecture, weights, "cpu")) {
      return network.logits(inputs, inputs.length / architecture.input().size());
    }
  }

  private static <T> T withThreads(String threads, Supplier<T> action) {
    String before = System.getProperty("ser4j.threads");
    try {
      set(threads);
      return action.get();
    } finally {
      set(before);
    }
  }

  private static void set(String threads) {
    if (threads == null) {
      System.clearProperty("ser4j.threads");
    } else {
      System.setProperty("ser4j.threads", threads);
    }
  }

  @Test
  void whatItCannotDoNamesWhatToAdd() {
    Architecture architecture = Zoo.named("residual_cnn", Shape.of(1, 16, 16), 2);
    Weights weights = Initialization.FAN_IN.weights(architecture, 1);
    EngineException device =
        assertThrows(EngineException.class, () -> engine.load(architecture, weights, "gpu:0"));
    assertTrue(device.getMessage().contains("gpu:0"), device.getMessage());
    EngineException training =
        assertThrows(EngineException.class, () -> TrainingEngines.named("jvm"));
    assertTrue(training.getMessage().contains("org.ser4j:ser-backend-djl"));
    assertEquals("jvm", engine.name());
  }
}
