package org.ser4j.models.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ser4j.api.RecognizerClosedException;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Initializer;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.Activation;
import org.ser4j.models.layer.ActivationKind;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Dense;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Sequential;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Softmax;
import org.ser4j.models.layer.Weights;
import org.ser4j.models.zoo.Zoo;

/** What every engine must do when it infers; an engine's test extends this and names the engine. */
public abstract class EngineConformance {
  /** Of the largest logit, or of 1 if all are smaller. */
  private static final double TOLERANCE = 1e-5;

  private static final Shape LOG_MEL = Shape.of(1, 64, 250);

  /**
   * The engine under test.
   *
   * @return on the CPU
   */
  protected abstract Engine engine();

  /**
   * How many random networks of each kind are tried.
   *
   * @return fewer where compiling a network is dear
   */
  protected int trials() {
    return 40;
  }

  @TestFactory
  Stream<DynamicTest> everyLayer() {
    return Arrays.stream(Layer.class.getPermittedSubclasses())
        .map(
            type ->
                DynamicTest.dynamicTest(
                    type.getSimpleName(),
                    () -> {
                      for (int seed = 0; seed < trials(); seed++) {
                        RandomNetworks networks = new RandomNetworks(seed);
                        requireEqual(networks.single(type), networks, 1 + seed % 3);
                      }
                    }));
  }

  @Test
  void randomTrees() {
    for (int seed = 0; seed < 2 * trials(); seed++) {
      RandomNetworks networks = new RandomNetworks(1000 + seed);
      requireEqual(networks.tree(), networks, 1 + seed % 3);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyNamedNetwork() {
    return Zoo.names().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> requireEqual(Zoo.named(name, LOG_MEL, 8), new RandomNetworks(3), 2)));
  }

  private void requireEqual(Architecture architecture, RandomNetworks networks, int rows) {
    Weights weights = networks.weights(architecture);
    float[] inputs = networks.inputs(rows * architecture.input().size());
    double[] expected = ReferenceNetwork.logits(architecture, weights, inputs, rows);
    float[] untouched = inputs.clone();
    try (Network network = engine().load(architecture, weights, "cpu")) {
      float[] actual = network.logits(inputs, rows);
      assertEquals(expected.length, actual.length, architecture::toString);
      double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
      for (int i = 0; i < actual.length; i++) {
        assertEquals(
            expected[i],
            actual[i],
            TOLERANCE * Math.max(1, largest),
            "value " + i + " of " + architecture);
      }
      assertArrayEquals(untouched, inputs, "inputs stay as they are");
    }
  }

  @Test
  void finalSoftmaxIsLeftOut() {
    Layer dense = new Dense(3, true);
    Architecture logits = new Architecture("logits", Shape.of(5), Sequential.of(dense));
    Architecture scores =
        new Architecture("scores", Shape.of(5), Sequential.of(dense, new Softmax()));
    Weights weights = new RandomNetworks(1).weights(logits);
    float[] inputs = new RandomNetworks(2).inputs(10);
    try (Network one = engine().load(logits, weights, "cpu");
        Network other = engine().load(scores, weights, "cpu")) {
      assertArrayEquals(one.logits(inputs, 2), other.logits(inputs, 2));
    }
  }

  @Test
  void weightsAreNotKept() {
    Architecture architecture = dense();
    Weights weights = new RandomNetworks(1).weights(architecture);
    float[] inputs = new RandomNetworks(2).inputs(5);
    try (Network network = engine().load(architecture, weights, "cpu")) {
      float[] before = network.logits(inputs, 1);
      weights.names().forEach(name -> Arrays.fill(weights.get(name), 0));
      assertArrayEquals(before, network.logits(inputs, 1));
    }
  }

  @Test
  void extremeValuesSaturate() {
    for (ActivationKind kind : ActivationKind.values()) {
      Architecture architecture =
          new Architecture("extreme", Shape.of(4), Sequential.of(new Activation(kind)));
      float[] inputs = {-200, 200, -20, 20};
      Weights none = new Weights(Map.of());
      double[] expected = ReferenceNetwork.logits(architecture, none, inputs, 1);
      try (Network network = engine().load(architecture, none, "cpu")) {
        float[] actual = network.logits(inputs, 1);
        for (int i = 0; i < actual.length; i++) {
          double tolerance = TOLERANCE * Math.max(1, Math.abs(expected[i]));
          assertEquals(expected[i], actual[i], tolerance, kind + " of " + inputs[i]);
        }
      }
    }
  }

  @Test
  void threadsGiveTheSameBits() throws Exception {
    Architecture architecture = Zoo.named("residual_cnn", Shape.of(1, 32, 40), 8);
    RandomNetworks networks = new RandomNetworks(5);
    Weights weights = networks.weights(architecture);
    List<float[]> inputs = Stream.generate(() -> networks.inputs(32 * 40)).limit(6).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (Network network = engine().load(architecture, weights, "cpu")) {
      List<float[]> alone = inputs.stream().map(input -> network.logits(input, 1)).toList();
      List<Future<List<float[]>>> together = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        together.add(
            threads.submit(() -> inputs.stream().map(input -> network.logits(input, 1)).toList()));
      }
      for (Future<List<float[]>> result : together) {
        for (int i = 0; i < inputs.size(); i++) {
          assertArrayEquals(alone.get(i), result.get().get(i));
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void wrongWeightsAreRefused() {
    Architecture architecture = dense();
    Map<String, float[]> arrays = new LinkedHashMap<>();
    arrays.put("0.weight", new float[15]);
    assertRefused(architecture, arrays, "0.bias");
    arrays.put("0.bias", new float[4]);
    assertRefused(architecture, arrays, "0.bias");
    arrays.put("0.bias", new float[] {0, Float.NaN, 0});
    assertRefused(architecture, arrays, "0.bias");
    arrays.put("0.bias", new float[3]);
    arrays.put("1.weight", new float[3]);
    assertRefused(architecture, arrays, "1.weight");
  }

  private void assertRefused(Architecture architecture, Map<String, float[]> arrays, String name) {
    Weights weights = new Weights(arrays);
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> engine().load(architecture, weights, "cpu"));
    assertTrue(refused.getMessage().contains(name), refused.getMessage());
  }

  @Test
  void wrongInputsAreRefused() {
    Architecture architecture = dense();
    try (Network network =
        engine().load(architecture, Initializer.weights(architecture, 1), "cpu")) {
      float[] inputs = new float[10];
      assertThrows(IllegalArgumentException.class, () -> network.logits(inputs, 1));
      assertThrows(IllegalArgumentException.class, () -> network.logits(inputs, 3));
      assertThrows(IllegalArgumentException.class, () -> network.logits(new float[0], 0));
      assertThrows(IllegalArgumentException.class, () -> network.logits(inputs, -2));
      assertEquals(6, network.logits(inputs, 2).length);
    }
  }

  @Test
  void closedIsClosed() {
    Architecture architecture = dense();
    Network network = engine().load(architecture, Initializer.weights(architecture, 1), "cpu");
    network.close();
    network.close();
    assertThrows(RecognizerClosedException.class, () -> network.logits(new float[5], 1));
  }

  @Test
  void callsUnderWayEndBeforeTheNetworkCloses() throws Exception {
    Architecture architecture = Zoo.named("residual_cnn", Shape.of(1, 32, 40), 8);
    float[] input = new RandomNetworks(5).inputs(32 * 40);
    Network network = engine().load(architecture, Initializer.weights(architecture, 1), "cpu");
    float[] expected = network.logits(input, 1);
    CountDownLatch started = new CountDownLatch(4);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> callers = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        callers.add(threads.submit(() -> callUntilClosed(network, input, expected, started)));
      }
      assertTrue(started.await(60, TimeUnit.SECONDS), "every caller got its first logits");
      network.close();
      for (Future<?> caller : callers) {
        caller.get();
      }
    } finally {
      threads.shutdownNow();
      network.close();
    }
  }

  private static void callUntilClosed(
      Network network, float[] input, float[] expected, CountDownLatch started) {
    assertThrows(
        RecognizerClosedException.class,
        () -> {
          while (true) {
            float[] actual = network.logits(input, 1);
            started.countDown();
            assertArrayEquals(expected, actual);
          }
        });
  }

  private static Architecture dense() {
    return new Architecture("dense", Shape.of(5), Sequential.of(new Dense(3, true)));
  }
}
