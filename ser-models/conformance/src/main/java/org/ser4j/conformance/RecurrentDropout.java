package org.ser4j.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer.BinaryLogit;
import org.ser4j.models.layer.Layer.Flatten;
import org.ser4j.models.layer.Layer.Lstm;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingSession;

/**
 * Checks recurrent dropout on a state of one value: its mask drops or scales it at every frame, so
 * that a step's loss is one of two for each direction, as often as the rate says. A new mask at
 * each frame would give losses in between.
 */
final class RecurrentDropout {
  private static final double RATE = 0.25;
  private static final int STEPS = 400;
  private static final Shape INPUT = Shape.of(2, 5);

  private RecurrentDropout() {}

  static void check(TrainingEngine engine) {
    for (boolean sequences : new boolean[] {false, true}) {
      check(engine, network(new Lstm(1, true, sequences, RATE)));
    }
  }

  private static Architecture network(Lstm lstm) {
    return new Architecture(
        "dropping", INPUT, Sequential.of(lstm, new Flatten(0, -1), new BinaryLogit()));
  }

  private static void check(TrainingEngine engine, Architecture network) {
    RandomNetworks random = new RandomNetworks(11);
    Weights weights = random.weights(network);
    float[] inputs = random.inputs(INPUT.size());
    float[] targets = new float[network.resolve().output().size()];
    targets[0] = 1;
    double scale = 1 / (1 - RATE);
    double[] losses = new double[4];
    for (int both = 0; both < 4; both++) {
      Weights masked = weights.copy();
      scale(masked.get("0.weight_hh_l0"), both % 2 == 0 ? 0 : scale);
      scale(masked.get("0.weight_hh_l0_reverse"), both / 2 == 0 ? 0 : scale);
      double[] logits = ReferenceNetwork.logits(network, masked, inputs, 1);
      losses[both] = -Math.log(ReferenceNetwork.softmax(logits)[0]);
    }
    assertEquals(4, Arrays.stream(losses).distinct().count(), "the weights tell masks apart");
    int[] counts = new int[4];
    try (TrainingSession session =
        engine.train(network, weights, RepeatedBatch.OPTIMIZER, "cpu", 3)) {
      for (int step = 0; step < STEPS; step++) {
        counts[nearest(losses, session.step(inputs, targets, 1, 0))]++;
      }
    }
    for (int both = 0; both < 4; both++) {
      double share = (both % 2 == 0 ? RATE : 1 - RATE) * (both / 2 == 0 ? RATE : 1 - RATE);
      assertEquals(share, (double) counts[both] / STEPS, 0.1, "mask " + both);
    }
  }

  private static void scale(float[] array, double factor) {
    for (int i = 0; i < array.length; i++) {
      array[i] *= (float) factor;
    }
  }

  private static int nearest(double[] losses, double loss) {
    int best = 0;
    for (int i = 1; i < losses.length; i++) {
      best = Math.abs(losses[i] - loss) < Math.abs(losses[best] - loss) ? i : best;
    }
    assertEquals(losses[best], loss, 1e-5, "a loss that no constant mask gives");
    return best;
  }
}
