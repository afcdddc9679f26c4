package org.ser4j.backend.djl.pytorch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;
import org.ser4j.conformance.RandomNetworks;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.TrainingSession;
import org.ser4j.training.zoo.Zoo;

/** Native arrays are freed by who made them, counted; the suite weighs the whole process. */
class MemoryTest {
  private static final int CALLS = 30;
  private static final Shape INPUT = Shape.of(1, 32, 64);
  private static final int ROWS = 8;

  private final PyTorchEngine engine = new PyTorchEngine();
  private final Architecture network = Zoo.named("residual_cnn", INPUT, 4);
  private final RandomNetworks random = new RandomNetworks(1);
  private final Weights weights = random.weights(network);
  private final float[] inputs = random.inputs(ROWS * INPUT.size());

  @Test
  void predictionsLeaveNothing() {
    try (Network loaded = engine.load(network, weights, "cpu")) {
      repeat(() -> loaded.logits(inputs, ROWS));
    }
  }

  @Test
  void stepsLeaveNothing() {
    float[] targets = new float[ROWS * 4];
    for (int row = 0; row < ROWS; row++) {
      targets[row * 4 + row % 4] = 1;
    }
    OptimizerSettings optimizer = OptimizerSettings.adamW(0.01);
    try (TrainingSession session =
        new PyTorchTrainingEngine().train(network, weights, optimizer, "cpu", 1)) {
      repeat(
          () -> {
            session.step(inputs, targets, ROWS, 1e-3);
            session.weights();
          });
    }
  }

  @Test
  void closedNetworksLeaveNothing() {
    repeat(() -> engine.load(network, weights, "cpu").close());
  }

  private static void repeat(Runnable call) {
    call.run();
    int arrays = managed();
    for (int i = 0; i < CALLS; i++) {
      call.run();
    }
    assertEquals(arrays, managed(), "arrays and managers that are open");
  }

  /** All arrays below DJL's root manager. */
  private static int managed() {
    try (NDManager probe = PyTorchRuntime.engine().newBaseManager()) {
      return probe.getParentManager().getManagedArrays().size();
    }
  }
}
