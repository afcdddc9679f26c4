package org.ser4j.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ser4j.api.EngineException;
import org.ser4j.api.RecognizerClosedException;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.Initialization;
import org.ser4j.training.zoo.Zoo;

/**
 * What every engine must do when it infers: the reference's values, the same bits on any thread,
 * closing, flat memory, typed errors. The tests of an engine that only infers extend this, those of
 * one that trains extend {@link TrainingConformance}.
 */
public abstract class EngineConformance extends ValueConformance {
  private static final Shape SMALL = Shape.of(1, 32, 40);

  /** For subclasses. */
  protected EngineConformance() {}

  @Test
  void isFoundByItsName() {
    assertSame(engine().getClass(), Engines.named(engine().name()).getClass());
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
  void threadsGiveTheSameBits() throws Exception {
    Architecture architecture = Zoo.named("residual_cnn", SMALL, 8);
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
        engine().load(architecture, Initialization.FAN_IN.weights(architecture, 1), "cpu")) {
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
    Network network =
        engine().load(architecture, Initialization.FAN_IN.weights(architecture, 1), "cpu");
    network.close();
    network.close();
    assertThrows(RecognizerClosedException.class, () -> network.logits(new float[5], 1));
  }

  @Test
  void callsUnderWayEndBeforeTheNetworkCloses() throws Exception {
    Architecture architecture = Zoo.named("residual_cnn", SMALL, 8);
    float[] input = new RandomNetworks(5).inputs(32 * 40);
    Network network =
        engine().load(architecture, Initialization.FAN_IN.weights(architecture, 1), "cpu");
    float[] expected = network.logits(input, 1);
    CountDownLatch started = new CountDownLatch(4);
    AtomicBoolean closed = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> callers = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        callers.add(
            threads.submit(() -> callUntilClosed(network, input, expected, started, closed)));
      }
      assertTrue(started.await(60, TimeUnit.SECONDS), "every caller got its first logits");
      network.close();
      closed.set(true);
      for (Future<?> caller : callers) {
        caller.get();
      }
    } finally {
      threads.shutdownNow();
      network.close();
    }
  }

  private static void callUntilClosed(
      Network network,
      float[] input,
      float[] expected,
      CountDownLatch started,
      AtomicBoolean closed) {
    assertThrows(
        RecognizerClosedException.class,
        () -> {
          boolean last;
          do {
            last = closed.get();
            float[] actual = network.logits(input, 1);
            started.countDown();
            assertArrayEquals(expected, actual);
          } while (!last);
        },
        "a closed network still computes");
  }

  private static Architecture dense() {
    return new Architecture("dense", Shape.of(5), Sequential.of(new Dense(3, true)));
  }

  @Test
  void devicesThatAreNotThereAreRefused() {
    Architecture architecture = dense();
    Weights weights = Initialization.FAN_IN.weights(architecture, 1);
    for (String device : List.of("gpu:9999", "gpu", "tpu:0", "", "CPU", "gpu:-1")) {
      EngineException refused =
          assertThrows(EngineException.class, () -> engine().load(architecture, weights, device));
      assertTrue(refused.getMessage().contains("'" + device + "'"), refused.getMessage());
    }
  }

  @Test
  void nothingIsRefused() {
    Architecture architecture = dense();
    Weights weights = Initialization.FAN_IN.weights(architecture, 1);
    assertThrows(NullPointerException.class, () -> engine().load(null, weights, "cpu"));
    assertThrows(NullPointerException.class, () -> engine().load(architecture, null, "cpu"));
    assertThrows(NullPointerException.class, () -> engine().load(architecture, weights, null));
    try (Network network = engine().load(architecture, weights, "cpu")) {
      assertThrows(NullPointerException.class, () -> network.logits(null, 1));
    }
  }

  @Test
  void networksMadeTogetherGiveTheSameBits() throws Exception {
    Architecture architecture = Zoo.named("cnn_bilstm", SMALL, 8);
    RandomNetworks random = new RandomNetworks(6);
    Weights weights = random.weights(architecture);
    float[] input = random.inputs(SMALL.size());
    float[] expected = loadAndRun(architecture, weights, input);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<float[]>> results = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        results.add(threads.submit(() -> loadAndRun(architecture, weights, input)));
      }
      for (Future<float[]> result : results) {
        assertArrayEquals(expected, result.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private float[] loadAndRun(Architecture architecture, Weights weights, float[] input) {
    try (Network network = engine().load(architecture, weights, "cpu")) {
      return network.logits(input, 1);
    }
  }

  @Test
  void predictionsLeaveMemoryFlat() {
    Architecture architecture = Zoo.named("cnn_bilstm", SMALL, 8);
    float[] inputs = new RandomNetworks(7).inputs(4 * SMALL.size());
    try (Network network =
        engine().load(architecture, Initialization.FAN_IN.weights(architecture, 1), "cpu")) {
      MemoryUse.requireFlat(predictions() / 10, predictions(), () -> network.logits(inputs, 4));
    }
  }

  /** Few networks with many weights: what a network costs beside them may be much time. */
  @Test
  void closedNetworksLeaveMemoryFlat() {
    Architecture wide =
        new Architecture("wide", Shape.of(1_000), Sequential.of(new Dense(1_000, true)));
    Weights weights = Initialization.FAN_IN.weights(wide, 1);
    float[] inputs = new float[1_000];
    MemoryUse.requireFlat(5, 30, () -> loadAndRun(wide, weights, inputs));
  }
}
