package org.ser4j.backend.djl.pytorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.ser4j.models.conformance.RandomNetworks;
import org.ser4j.models.engine.Network;
import org.ser4j.models.engine.OptimizerSettings;
import org.ser4j.models.engine.TrainingSession;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.models.zoo.Zoo;

/** Memory stays where it is over hundreds of calls: native arrays by count, the process by size. */
class MemoryTest {
  /** One call's arrays of the network below take over 4 MB: kept, they would add up to 1 GB. */
  private static final long BOUND = 120L << 20;

  private static final int CALLS = 250;
  private static final Shape INPUT = Shape.of(1, 32, 64);
  private static final int ROWS = 8;

  private final PyTorchEngine engine = new PyTorchEngine();
  private final Architecture network = Zoo.named("residual_cnn", INPUT, 4);
  private final RandomNetworks random = new RandomNetworks(1);
  private final Weights weights = random.weights(network);
  private final float[] inputs = random.inputs(ROWS * INPUT.size());

  private int calls;

  @Test
  void predictionsLeaveNothing() throws IOException {
    try (Network loaded = engine.load(network, weights, "cpu")) {
      repeat(() -> loaded.logits(inputs, ROWS));
    }
  }

  @Test
  void stepsLeaveNothing() throws IOException {
    float[] targets = new float[ROWS * 4];
    for (int row = 0; row < ROWS; row++) {
      targets[row * 4 + row % 4] = 1;
    }
    OptimizerSettings optimizer = OptimizerSettings.adamW(0.01);
    try (TrainingSession session = engine.train(network, weights, optimizer, "cpu", 1)) {
      repeat(
          () -> {
            session.step(inputs, targets, ROWS, 1e-3);
            // Not after each: a Java heap that grows is no leak, but looks like one from outside.
            if (calls++ % 25 == 0) {
              session.weights();
            }
          });
    }
  }

  @Test
  void closedNetworksLeaveNothing() throws IOException {
    repeat(() -> engine.load(network, weights, "cpu").close());
  }

  private static void repeat(Runnable call) throws IOException {
    for (int i = 0; i < 30; i++) {
      call.run();
    }
    int arrays = managed();
    long before = resident();
    for (int i = 0; i < CALLS; i++) {
      call.run();
    }
    assertEquals(arrays, managed(), "arrays and managers that are open");
    long growth = resident() - before;
    assertTrue(growth < BOUND, () -> "grew by " + (growth >> 20) + " MB");
  }

  /** All arrays below DJL's root manager. */
  private static int managed() {
    try (NDManager probe = PyTorchRuntime.engine().newBaseManager()) {
      return probe.getParentManager().getManagedArrays().size();
    }
  }

  private static long resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    assumeTrue(Files.isReadable(status), "the size of the process is only known on Linux");
    String line =
        Files.readAllLines(status).stream()
            .filter(l -> l.startsWith("VmRSS:"))
            .findFirst()
            .orElseThrow();
    return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
  }
}
