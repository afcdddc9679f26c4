package org.ser4j.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Dropout;
import org.ser4j.models.layer.Layer.Flatten;
import org.ser4j.models.layer.Layer.Lstm;
import org.ser4j.models.layer.Layer.Reshape;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingEngines;
import org.ser4j.training.engine.TrainingSession;
import org.ser4j.training.engine.UpdateRule;

/**
 * Gradients through each type of layer, against differences of the loss along a random direction.
 * The layer stands between two dense layers, of which the first learns through it.
 */
abstract class GradientConformance extends EngineConformance {
  private static final int ROWS = 5;
  private static final float[] TARGETS = {1, 0, 0.2f, 0.8f, 0.5f, 0.5f, 0, 1, 0.9f, 0.1f};

  /** So large that Adam's first step is the gradient itself, but for a thousandth of its square. */
  private static final double LARGE = 1000;

  private static final OptimizerSettings GRADIENT =
      new OptimizerSettings(new UpdateRule.Adam(0.9, 0.999, LARGE, false), 0);

  /** The engine under test; the same one every time, so that it starts once. */
  protected abstract TrainingEngine trainer();

  @Override
  protected final Engine engine() {
    return trainer().inference();
  }

  /** Tests beside each other training engine on the class path; aborts if there is none. */
  final Stream<DynamicTest> withOtherEngines(Function<TrainingEngine, Stream<DynamicTest>> tests) {
    List<TrainingEngine> others =
        TrainingEngines.all().stream()
            .filter(other -> !other.name().equals(trainer().name()))
            .toList();
    return others.isEmpty()
        ? Stream.of(
            DynamicTest.dynamicTest(
                "NOT RUN", () -> Assumptions.abort("no other training engine on the class path")))
        : others.stream().flatMap(tests);
  }

  @TestFactory
  Stream<DynamicTest> gradientsAreSlopes() {
    return Arrays.stream(Layer.class.getPermittedSubclasses())
        .filter(type -> type != Dropout.class)
        .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> check(type)));
  }

  private void check(Class<?> type) {
    int checked = 0;
    for (int seed = 0; checked <= trials() / 5; seed++) {
      RandomNetworks random = new RandomNetworks(seed);
      Architecture network = around(random.single(type));
      if (!drops(network.resolve())) {
        check(network, random);
        checked++;
      }
    }
  }

  private void check(Architecture network, RandomNetworks random) {
    Weights start = random.weights(network);
    float[] inputs = random.inputs(ROWS * 2);
    Weights moved = afterOneStep(network, start, inputs);
    Map<String, float[]> direction = new LinkedHashMap<>();
    double slope = 0;
    double square = 0;
    for (ParameterSpec parameter : network.resolve().allParameters()) {
      String name = parameter.name();
      float[] along = random.inputs(parameter.shape().size());
      if (!parameter.role().trainable()) {
        Arrays.fill(along, 0);
      }
      direction.put(name, along);
      for (int i = 0; i < along.length; i++) {
        double gradient =
            parameter.role().trainable() ? start.get(name)[i] - moved.get(name)[i] : 0;
        slope += gradient * along[i];
        square += gradient * gradient;
      }
    }
    double distance = 5e-4;
    double difference =
        (loss(network, along(start, direction, distance), inputs)
                - loss(network, along(start, direction, -distance), inputs))
            / (2 * distance);
    assertTrue(square > 0, () -> "no gradient in " + network);
    assertEquals(difference, slope, 0.05 * Math.sqrt(square) + 2e-3, network::toString);
  }

  private static Architecture around(Architecture single) {
    Integer[] extents = Arrays.stream(single.input().toArray()).boxed().toArray(Integer[]::new);
    return new Architecture(
        "around " + single.name(),
        Shape.of(2),
        Sequential.of(
            new Dense(single.input().size(), true),
            Reshape.to(extents),
            single.layers(),
            new Flatten(0, -1),
            new Dense(2, true)));
  }

  private static boolean drops(ResolvedLayer layer) {
    return layer.layer() instanceof Dropout
        || layer.layer() instanceof Lstm lstm && lstm.recurrentDropout() > 0
        || layer.children().stream().anyMatch(GradientConformance::drops);
  }

  private static Weights along(Weights start, Map<String, float[]> direction, double distance) {
    Weights result = start.copy();
    direction.forEach(
        (name, along) -> {
          for (int i = 0; i < along.length; i++) {
            result.get(name)[i] += (float) (distance * along[i]);
          }
        });
    return result;
  }

  private Weights afterOneStep(Architecture network, Weights start, float[] inputs) {
    try (TrainingSession session = trainer().train(network, start, GRADIENT, "cpu", 1)) {
      session.step(inputs, TARGETS, ROWS, LARGE);
      return session.weights();
    }
  }

  private double loss(Architecture network, Weights weights, float[] inputs) {
    try (TrainingSession session = trainer().train(network, weights, GRADIENT, "cpu", 1)) {
      return session.step(inputs, TARGETS, ROWS, 0);
    }
  }
}
