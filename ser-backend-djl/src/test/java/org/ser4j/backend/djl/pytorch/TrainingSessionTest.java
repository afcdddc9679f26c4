package org.ser4j.backend.djl.pytorch;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ser4j.api.EngineException;
import org.ser4j.api.RecognizerClosedException;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer.Activation;
import org.ser4j.models.layer.Layer.ActivationKind;
import org.ser4j.models.layer.Layer.BatchNorm;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Dropout;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Layer.Softmax;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.Initialization;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingSession;
import org.ser4j.training.engine.UpdateRule;

class TrainingSessionTest {
  private static final OptimizerSettings ADAM =
      new OptimizerSettings(new UpdateRule.Adam(0.9, 0.999, 1e-8, false), 0);
  private static final Architecture SMALL =
      new Architecture(
          "small",
          Shape.of(3),
          Sequential.of(
              new Dense(16, true),
              new BatchNorm(1e-5, 0.1),
              new Activation(ActivationKind.RELU),
              new Dropout(0.2),
              new Dense(2, true),
              new Softmax()));

  private final TrainingEngine engine = new PyTorchTrainingEngine();

  @Test
  void learnsWhatCanBeLearned() {
    Random random = new Random(3);
    float[] inputs = new float[64 * 3];
    float[] targets = new float[64 * 2];
    for (int row = 0; row < 64; row++) {
      for (int i = 0; i < 3; i++) {
        inputs[row * 3 + i] = (float) random.nextGaussian();
      }
      boolean first = inputs[row * 3] * inputs[row * 3 + 1] > 0;
      targets[row * 2 + (first ? 0 : 1)] = 1;
    }
    Weights weights = Initialization.FAN_IN.weights(SMALL, 1);
    try (TrainingSession session = engine.train(SMALL, weights, ADAM, "cpu", 2)) {
      double before = session.step(inputs, targets, 64, 1e-2);
      for (int step = 0; step < 200; step++) {
        session.step(inputs, targets, 64, 1e-2);
      }
      weights = session.weights();
      assertTrue(before > 0.5, "loss before: " + before);
    }
    int right = 0;
    try (Network network = engine.inference().load(SMALL, weights, "cpu")) {
      float[] logits = network.logits(inputs, 64);
      for (int row = 0; row < 64; row++) {
        boolean first = logits[row * 2] > logits[row * 2 + 1];
        right += first == (targets[row * 2] == 1) ? 1 : 0;
      }
    }
    assertTrue(right >= 60, "rows told apart: " + right + " of 64");
  }

  @Test
  void oneSessionAtATime() {
    Weights start = Initialization.FAN_IN.weights(SMALL, 1);
    TrainingSession open = engine.train(SMALL, start, ADAM, "cpu", 1);
    EngineException refused =
        assertThrows(
            EngineException.class,
            () -> new PyTorchTrainingEngine().train(SMALL, start, ADAM, "cpu", 1));
    assertTrue(refused.getMessage().contains("only one"), refused.getMessage());
    open.close();
    open.close();
    assertThrows(RecognizerClosedException.class, open::weights);
    assertThrows(
        RecognizerClosedException.class,
        () -> open.step(new float[6], new float[] {1, 0, 0, 1}, 2, 0.1));
    engine.train(SMALL, start, ADAM, "cpu", 1).close();
  }
}
