package org.ser4j.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer.Activation;
import org.ser4j.models.layer.Layer.ActivationKind;
import org.ser4j.models.layer.Layer.AttentionPool;
import org.ser4j.models.layer.Layer.BatchNorm;
import org.ser4j.models.layer.Layer.Conv2d;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Flatten;
import org.ser4j.models.layer.Layer.Lstm;
import org.ser4j.models.layer.Layer.Pool2d;
import org.ser4j.models.layer.Layer.PoolKind;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.Initialization;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingSession;
import org.ser4j.training.engine.UpdateRule;

/**
 * Every update rule, with and without weight decay and clipping, on every engine that trains: its
 * first steps worked out by hand, and twenty steps beside the other engines'.
 */
abstract class RuleConformance extends GradientConformance {
  private static final Architecture IMAGE =
      new Architecture(
          "image",
          Shape.of(1, 16, 20),
          Sequential.of(
              new Conv2d(6, 3, 3, 1, 1, Padding.SAME, false),
              new BatchNorm(1e-5, 0.1),
              new Activation(ActivationKind.SILU),
              new Pool2d(PoolKind.AVERAGE, 2, 2, 2, 2, Padding.SAME),
              new Flatten(0, 1),
              new Lstm(5, true, true),
              new AttentionPool(4, true),
              new Dense(4, true)));

  @TestFactory
  Stream<DynamicTest> everyRulesLossesAreThoseOfOtherEngines() {
    List<OptimizerSettings> all =
        List.of(
            new OptimizerSettings(new UpdateRule.Adam(0.9, 0.999, 1e-8, false), 0.01),
            new OptimizerSettings(new UpdateRule.Adam(0.9, 0.999, 1e-8, true), 0.01, 1),
            new OptimizerSettings(new UpdateRule.Sgd(0.9, false), 0.01),
            new OptimizerSettings(new UpdateRule.Sgd(0.9, true), 0.01, 1),
            new OptimizerSettings(new UpdateRule.RmsProp(0.99, 1e-8, 0), 0.01),
            new OptimizerSettings(new UpdateRule.RmsProp(0.99, 1e-8, 0.9), 0.01, 1));
    return withOtherEngines(
        other ->
            all.stream()
                .map(
                    settings ->
                        DynamicTest.dynamicTest(
                            other.name() + ", " + settings,
                            () -> requireSameLosses(other, settings))));
  }

  private void requireSameLosses(TrainingEngine other, OptimizerSettings settings) {
    double[] here = losses(trainer(), settings);
    double[] there = losses(other, settings);
    assertEquals(there[0], here[0], 1e-4, "step 1");
    assertArrayEquals(there, here, 2e-2);
    assertTrue(here[19] < here[0], () -> "losses " + Arrays.toString(here));
  }

  private static double[] losses(TrainingEngine engine, OptimizerSettings settings) {
    RepeatedBatch batch = RepeatedBatch.of(IMAGE, 8, 3);
    double[] losses = new double[20];
    Weights start = Initialization.FAN_IN.weights(IMAGE, 4);
    try (TrainingSession session = engine.train(IMAGE, start, settings, "cpu", 1)) {
      for (int step = 0; step < losses.length; step++) {
        losses[step] = batch.step(session);
      }
    }
    return losses;
  }

  @TestFactory
  Stream<DynamicTest> firstStepsFollowTheRule() {
    return Stream.of(
            new UpdateRule.Adam(0.8, 0.95, 1e-3, false),
            new UpdateRule.Adam(0.8, 0.95, 1e-3, true),
            new UpdateRule.Sgd(0, false),
            new UpdateRule.Sgd(0.8, false),
            new UpdateRule.Sgd(0.8, true),
            new UpdateRule.RmsProp(0.9, 1e-2, 0),
            new UpdateRule.RmsProp(0.9, 1e-2, 0.8))
        .flatMap(
            rule ->
                Stream.of(
                    new OptimizerSettings(rule, 0),
                    new OptimizerSettings(rule, 0.1),
                    new OptimizerSettings(rule, 0.1).withWeightDecayParams(Set.of("0.bias")),
                    new OptimizerSettings(rule, 0.1).withClipNorm(0.3),
                    new OptimizerSettings(rule, 0.1).withClipNorm(100)))
        .map(s -> DynamicTest.dynamicTest(s.toString(), () -> firstStepsFollowTheRule(s)));
  }

  /** Two inputs, two classes: every number of the first steps can be worked out. */
  private void firstStepsFollowTheRule(OptimizerSettings settings) {
    Architecture line = new Architecture("line", Shape.of(2), Sequential.of(new Dense(2, true)));
    double[] weight = {0.1, -0.2, 0.3, 0.4};
    double[] bias = {0.05, -0.05};
    Map<String, float[]> start = new LinkedHashMap<>();
    start.put("0.weight", new float[] {0.1f, -0.2f, 0.3f, 0.4f});
    start.put("0.bias", new float[] {0.05f, -0.05f});
    boolean named = settings.weightDecayParams().contains("0.bias");
    ReferenceRule weightByHand = new ReferenceRule(settings, weight, !named);
    ReferenceRule biasByHand = new ReferenceRule(settings, bias, named);
    float[] x = {1, 2, -1, 0.5f};
    // The second row counts twice.
    float[] t = {1, 0, 0.5f, 1.5f};
    try (TrainingSession session = trainer().train(line, new Weights(start), settings, "cpu", 1)) {
      for (int step = 0; step < 5; step++) {
        double rate = 0.01 * (step + 1);
        double[] weightGradient = new double[4];
        double[] biasGradient = new double[2];
        double expected = lossByHand(x, t, weight, bias, weightGradient, biasGradient);
        clip(settings.clipNorm(), weightGradient, biasGradient);
        weightByHand.step(weightGradient, rate);
        biasByHand.step(biasGradient, rate);
        assertEquals(expected, session.step(x, t, 2, rate), 1e-6);
        assertArrayEquals(floats(weight), session.weights().get("0.weight"), 2e-6f);
        assertArrayEquals(floats(bias), session.weights().get("0.bias"), 2e-6f);
      }
    }
  }

  private static void clip(double norm, double[]... gradients) {
    double square = 0;
    for (double[] gradient : gradients) {
      for (double g : gradient) {
        square += g * g;
      }
    }
    double factor = Math.min(1, norm / (Math.sqrt(square) + 1e-6));
    for (double[] gradient : gradients) {
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] *= factor;
      }
    }
  }

  private static double lossByHand(
      float[] x,
      float[] t,
      double[] w,
      double[] b,
      double[] weightGradient,
      double[] biasGradient) {
    double loss = 0;
    for (int row = 0; row < 2; row++) {
      double[] z = new double[2];
      for (int k = 0; k < 2; k++) {
        z[k] = w[2 * k] * x[2 * row] + w[2 * k + 1] * x[2 * row + 1] + b[k];
      }
      double sum = Math.exp(z[0]) + Math.exp(z[1]);
      for (int k = 0; k < 2; k++) {
        double p = Math.exp(z[k]) / sum;
        loss -= t[2 * row + k] * Math.log(p) / 2;
        double g = ((t[2 * row] + t[2 * row + 1]) * p - t[2 * row + k]) / 2;
        biasGradient[k] += g;
        weightGradient[2 * k] += g * x[2 * row];
        weightGradient[2 * k + 1] += g * x[2 * row + 1];
      }
    }
    return loss;
  }

  private static float[] floats(double[] values) {
    float[] result = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (float) values[i];
    }
    return result;
  }
}
