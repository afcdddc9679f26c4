package org.ser4j.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Layer.Activation;
import org.ser4j.models.layer.Layer.ActivationKind;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Layer.Softmax;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;

/** What an engine computes, beside the reference in double precision. */
abstract class ValueConformance {
  /** Of the largest logit, or of 1 if all are smaller. */
  private static final double TOLERANCE = 1e-5;

  /** The engine under test. */
  protected abstract Engine engine();

  /** How many random networks of each kind are tried; fewer where compiling one is expensive. */
  protected int trials() {
    return 40;
  }

  /** How many predictions must leave memory as it was; fewer where they are slow. */
  protected int predictions() {
    return 1_000;
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
    return ZooNetworks.tests(
        "",
        ZooNetworks.inferred().stream(),
        network -> requireEqual(network, new RandomNetworks(3), 1));
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
}
