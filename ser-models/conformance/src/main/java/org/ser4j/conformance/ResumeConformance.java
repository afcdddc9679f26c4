package org.ser4j.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Dropout;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.Initialization;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.TrainingSession;
import org.ser4j.training.engine.TrainingState;
import org.ser4j.training.engine.UpdateRule;

/** A session that begins where another stood goes on with the same bits, dropout included. */
abstract class ResumeConformance extends RuleConformance {
  private static final int STEPS = 3;
  private static final double RATE = 1e-3;
  private static final Architecture DROPPING =
      new Architecture(
          "dropping",
          Shape.of(4),
          Sequential.of(
              new Dropout(0.3), new Dense(8, true), new Dropout(0.5), new Dense(3, true)));

  @TestFactory
  Stream<DynamicTest> aResumedNetworkGoesOnAsIfItHadNotStopped() {
    return ZooNetworks.tests(
        "", ZooNetworks.trained(), network -> requireSame(network, RepeatedBatch.OPTIMIZER));
  }

  @TestFactory
  Stream<DynamicTest> aResumedRuleGoesOnAsIfItHadNotStopped() {
    return Stream.of(
            new UpdateRule.Adam(0.9, 0.999, 1e-8, false),
            new UpdateRule.Sgd(0, false),
            new UpdateRule.Sgd(0.9, true),
            new UpdateRule.RmsProp(0.99, 1e-8, 0.9))
        .map(rule -> new OptimizerSettings(rule, 0.01).withClipNorm(0.1))
        .map(s -> DynamicTest.dynamicTest(s.toString(), () -> requireSame(DROPPING, s)));
  }

  private void requireSame(Architecture network, OptimizerSettings settings) {
    RepeatedBatch batch = RepeatedBatch.of(network, 8, 5);
    Weights start = Initialization.FAN_IN.weights(network, 6);
    List<Double> expected = new ArrayList<>();
    Weights last;
    try (TrainingSession session = trainer().train(network, start, settings, "cpu", 9)) {
      learn(session, batch, 2 * STEPS, expected);
      last = session.weights();
    }
    List<Double> losses = new ArrayList<>();
    TrainingState between;
    try (TrainingSession session = trainer().train(network, start, settings, "cpu", 9)) {
      learn(session, batch, STEPS, losses);
      between = session.state();
      assertEquals(STEPS, between.steps());
    }
    TrainingState after;
    try (TrainingSession session = trainer().resume(network, between, settings, "cpu", 9)) {
      learn(session, batch, STEPS, losses);
      after = session.state();
    }
    assertEquals(expected, losses);
    requireSame(last, after.weights());
    try (TrainingSession session = trainer().resume(network, after, settings, "cpu", 9)) {
      requireSame(after.memory(), session.state().memory());
      assertEquals(after.random(), session.state().random());
      assertEquals(2L * STEPS, session.state().steps());
    }
  }

  /** Batches of two sizes, so that steps differ in what they draw. */
  private static void learn(
      TrainingSession session, RepeatedBatch batch, int steps, List<Double> to) {
    for (int step = 0; step < steps; step++) {
      int rows = step % 3 == 1 ? batch.rows() / 2 : batch.rows();
      float[] inputs = Arrays.copyOf(batch.inputs(), batch.inputs().length / batch.rows() * rows);
      float[] targets =
          Arrays.copyOf(batch.targets(), batch.targets().length / batch.rows() * rows);
      to.add(session.step(inputs, targets, rows, RATE));
    }
  }

  private static void requireSame(Weights expected, Weights actual) {
    assertEquals(List.copyOf(expected.names()), List.copyOf(actual.names()));
    for (String name : expected.names()) {
      assertArrayEquals(expected.get(name), actual.get(name), name);
    }
  }

  @Test
  void aStateOfAnotherTrainingIsRefused() {
    Weights start = Initialization.FAN_IN.weights(DROPPING, 1);
    OptimizerSettings momentum = new OptimizerSettings(new UpdateRule.Sgd(0.9, false), 0);
    TrainingState strange =
        new TrainingState(start, new Weights(Map.of("x", new float[1])), 1, List.of());
    assertThrows(
        IllegalArgumentException.class,
        () -> trainer().resume(DROPPING, strange, momentum, "cpu", 1));
    trainer().train(DROPPING, start, momentum, "cpu", 1).close();
  }
}
