package org.ser4j.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.api.EngineException;
import org.ser4j.api.RecognizerClosedException;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer.BatchNorm;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Flatten;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.Initialization;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingEngines;
import org.ser4j.training.engine.TrainingSession;
import org.ser4j.training.zoo.Zoo;

/**
 * What every engine that trains must do, beside what it must do when it infers: gradients that are
 * slopes, update rules as defined, from the same start the losses of the other engines, bundles
 * that every engine reads alike. The others are all that the class path holds.
 */
public abstract class TrainingConformance extends ResumeConformance {
  private static final Shape SMALL = Shape.of(1, 32, 40);

  @TempDir Path folder;

  /** For subclasses. */
  protected TrainingConformance() {}

  @Test
  void isFoundAmongTheEnginesThatTrain() {
    assertSame(trainer().getClass(), TrainingEngines.named(trainer().name()).getClass());
  }

  @TestFactory
  Stream<DynamicTest> learnsByHeart() {
    return ZooNetworks.tests(
        "",
        ZooNetworks.trained(),
        network -> {
          RepeatedBatch batch = RepeatedBatch.of(RepeatedBatch.withoutDropout(network), 8, 1);
          List<Double> losses =
              batch.learn(trainer(), Initialization.FAN_IN.weights(network, 1), 40, 1).losses();
          double last = losses.get(39);
          assertTrue(last < losses.get(0) / 2, () -> "losses " + losses);
        });
  }

  /** Whoever trained a bundle: every engine computes the same probabilities from it. */
  @TestFactory
  Stream<DynamicTest> bundlesMeanTheSameToEveryEngine() {
    return Stream.of("residual_cnn", "cnn_bilstm")
        .map(name -> DynamicTest.dynamicTest(name, () -> requireSameFromBundle(name)));
  }

  private void requireSameFromBundle(String name) {
    Architecture network = Zoo.named(name, Shape.of(1, 64, 250), 8);
    RepeatedBatch batch = RepeatedBatch.of(network, 4, 2);
    Weights start = new RandomNetworks(2).weights(network);
    Bundle trained = SmallBundle.of(network, batch.learn(trainer(), start, 5, 1).weights());
    double[] expected =
        SmallBundle.probabilities(
            trained,
            ReferenceNetwork.logits(network, trained.weights(), batch.inputs(), batch.rows()));
    for (String file : List.of(name, name + ".zip")) {
      Path path = folder.resolve(file);
      Bundles.write(trained, path);
      Bundle read = Bundles.read(path);
      for (Engine other : Engines.all()) {
        try (Network loaded = other.load(read.architecture(), read.weights(), "cpu")) {
          float[] logits = loaded.logits(batch.inputs(), batch.rows());
          assertArrayEquals(expected, SmallBundle.probabilities(read, logits), 1e-5, other.name());
        }
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> lossesAreThoseOfOtherEngines() {
    return withOtherEngines(
        other ->
            ZooNetworks.tests(
                other.name() + ", ",
                ZooNetworks.trained(),
                network -> requireSameLosses(other, network)));
  }

  private void requireSameLosses(TrainingEngine other, Architecture network) {
    RepeatedBatch batch = RepeatedBatch.of(RepeatedBatch.withoutDropout(network), 8, 3);
    Weights start = Initialization.FAN_IN.weights(network, 4);
    List<Double> here = batch.learn(trainer(), start, 20, 1).losses();
    List<Double> there = batch.learn(other, start, 20, 1).losses();
    assertEquals(there.get(0), here.get(0), 1e-4, "step 1");
    for (int step = 1; step < 20; step++) {
      assertEquals(there.get(step), here.get(step), 2e-2, "step " + (step + 1));
    }
  }

  @Test
  void sameSeedSameBytes() {
    Architecture network = Zoo.named("residual_cnn", SMALL, 8);
    RepeatedBatch batch = RepeatedBatch.of(network, 8, 4);
    Weights start = Initialization.FAN_IN.weights(network, 4);
    RepeatedBatch.Learned first = batch.learn(trainer(), start, 5, 7);
    RepeatedBatch.Learned again = batch.learn(trainer(), start, 5, 7);
    RepeatedBatch.Learned other = batch.learn(trainer(), start, 5, 8);
    assertEquals(first.losses(), again.losses());
    for (String name : first.weights().names()) {
      assertArrayEquals(first.weights().get(name), again.weights().get(name), name);
    }
    assertFalse(first.losses().equals(other.losses()), "another seed drops other values");
  }

  @Test
  void runningStatisticsAreTheBatchs() {
    Architecture norm =
        new Architecture(
            "norm",
            Shape.of(2, 2),
            Sequential.of(new BatchNorm(1e-5, 0.3), new Flatten(0, -1), new Dense(2, false)));
    Weights start = Initialization.FAN_IN.weights(norm, 1);
    // Channel 0 holds 1, 2, 3, 6; channel 1 holds -1, -1, 1, 1.
    float[] inputs = {1, 2, -1, -1, 3, 6, 1, 1};
    try (TrainingSession session =
        trainer().train(norm, start, RepeatedBatch.OPTIMIZER, "cpu", 1)) {
      session.step(inputs, new float[] {1, 0, 0, 1}, 2, 0);
      Weights after = session.weights();
      assertArrayEquals(new float[] {0.9f, 0}, after.get("0.running_mean"), 1e-6f);
      // Unbiased: 14 / 3 and 4 / 3.
      assertArrayEquals(
          new float[] {0.7f + 0.3f * 14 / 3, 0.7f + 0.3f * 4 / 3},
          after.get("0.running_var"),
          1e-6f);
      assertArrayEquals(start.get("0.weight"), after.get("0.weight"), "rate 0 learns nothing");
    }
  }

  @Test
  void recurrentDropoutKeepsItsMaskOverTheFrames() {
    RecurrentDropout.check(trainer());
  }

  @Test
  void wrongBatchesAreRefusedAndTeachNothing() {
    Architecture network =
        new Architecture("vector", Shape.of(3), Sequential.of(new Dense(2, true)));
    Weights start = Initialization.FAN_IN.weights(network, 1);
    float[] targets = {1, 0, 0, 1};
    try (TrainingSession session =
        trainer().train(network, start, RepeatedBatch.OPTIMIZER, "cpu", 1)) {
      refused(() -> session.step(new float[5], targets, 2, 0.1));
      refused(() -> session.step(new float[6], new float[3], 2, 0.1));
      refused(() -> session.step(new float[0], new float[0], 0, 0.1));
      refused(() -> session.step(new float[6], targets, -2, 0.1));
      refused(() -> session.step(new float[6], targets, 2, Double.NaN));
      refused(() -> session.step(new float[6], targets, 2, -0.1));
      for (String name : start.names()) {
        assertArrayEquals(start.get(name), session.weights().get(name), name);
      }
    }
    Architecture norm =
        new Architecture(
            "norm", Shape.of(3), Sequential.of(new BatchNorm(1e-5, 0.1), new Dense(2, true)));
    try (TrainingSession session =
        trainer()
            .train(
                norm, Initialization.FAN_IN.weights(norm, 1), RepeatedBatch.OPTIMIZER, "cpu", 1)) {
      refused(() -> session.step(new float[3], new float[] {1, 0}, 1, 0.1));
    }
    refused(
        () ->
            trainer()
                .train(
                    Zoo.named("residual_cnn", SMALL, 2), start, RepeatedBatch.OPTIMIZER, "cpu", 1));
    assertThrows(
        EngineException.class,
        () -> trainer().train(network, start, RepeatedBatch.OPTIMIZER, "gpu:9999", 1));
    // What was refused leaves no session open.
    trainer().train(network, start, RepeatedBatch.OPTIMIZER, "cpu", 1).close();
  }

  private static void refused(org.junit.jupiter.api.function.Executable call) {
    assertThrows(IllegalArgumentException.class, call);
  }

  @Test
  void aClosedSessionIsClosed() {
    Architecture network = Zoo.named("residual_cnn", SMALL, 8);
    RepeatedBatch batch = RepeatedBatch.of(network, 4, 5);
    Weights start = Initialization.FAN_IN.weights(network, 1);
    TrainingSession session = trainer().train(network, start, RepeatedBatch.OPTIMIZER, "cpu", 1);
    batch.step(session);
    session.close();
    session.close();
    assertThrows(RecognizerClosedException.class, session::weights);
    assertThrows(RecognizerClosedException.class, () -> batch.step(session));
    assertEquals(1, batch.learn(trainer(), start, 1, 1).losses().size(), "another one may follow");
  }

  @Test
  void theStartIsNeitherKeptNorChanged() {
    Architecture network = Zoo.named("residual_cnn", SMALL, 8);
    RepeatedBatch batch = RepeatedBatch.of(network, 4, 6);
    Weights start = Initialization.FAN_IN.weights(network, 1);
    Weights copy = start.copy();
    Weights learned = batch.learn(trainer(), start, 3, 1).weights();
    for (String name : copy.names()) {
      assertArrayEquals(copy.get(name), start.get(name), name);
    }
    try (TrainingSession session =
        trainer().train(network, start, RepeatedBatch.OPTIMIZER, "cpu", 1)) {
      start.names().forEach(name -> Arrays.fill(start.get(name), 0));
      for (int step = 0; step < 3; step++) {
        batch.step(session);
      }
      Weights again = session.weights();
      for (String name : again.names()) {
        assertArrayEquals(learned.get(name), again.get(name), name);
      }
    }
  }

  @Test
  void stepsLeaveMemoryFlat() {
    Architecture network = Zoo.named("cnn_bilstm", SMALL, 8);
    RepeatedBatch batch = RepeatedBatch.of(network, 8, 7);
    Weights start = Initialization.FAN_IN.weights(network, 1);
    try (TrainingSession session =
        trainer().train(network, start, RepeatedBatch.OPTIMIZER, "cpu", 1)) {
      MemoryUse.requireFlat(30, 300, () -> batch.step(session));
    }
  }
}
