package org.ser4j.conformance.jvm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.engine.Initialization;
import org.ser4j.training.zoo.Zoo;

class AllocationTest {
  private static final int CALLS = 50;

  /** For the logits and what concurrent collections take; a workspace has some 100,000. */
  private static final long BYTES_A_CALL = 2_000;

  @Test
  void aCallAllocatesLittleButItsResult() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    for (String name : List.of("residual_cnn", "cnn_bilstm")) {
      Architecture architecture = Zoo.named(name, Shape.of(1, 32, 40), 8);
      float[] input = new float[architecture.input().size()];
      try (Network network =
          Engines.named("jvm")
              .load(architecture, Initialization.FAN_IN.weights(architecture, 1), "cpu")) {
        for (int call = 0; call < 3; call++) {
          network.logits(input, 1);
        }
        long before = threads.getThreadAllocatedBytes(thread);
        for (int call = 0; call < CALLS; call++) {
          network.logits(input, 1);
        }
        long each = (threads.getThreadAllocatedBytes(thread) - before) / CALLS;
        assertTrue(each < BYTES_A_CALL, name + ": " + each + " bytes a call");
      }
    }
  }
}
