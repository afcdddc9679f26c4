package org.ser4j.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Weights;

/** The suite, let loose on engines with one flaw each: it must find them. */
class FlawsTest {
  private static final Engine RIGHT = Engines.named("jvm");

  /** What the launcher is to test next; it makes the class below by itself. */
  private static Engine tested;

  /** Run by hand; its name keeps Maven from running it by itself. */
  static final class Suite extends EngineConformance {
    @Override
    protected Engine engine() {
      return tested;
    }

    @Override
    protected int trials() {
      return 3;
    }
  }

  @Test
  void aRightEnginePasses() {
    Engine right = wrapped(network -> network);
    for (String test : List.of("everyLayer", "closedIsClosed", "threadsGiveTheSameBits")) {
      assertEquals(List.of(), failures(test, right));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyFlawIsFound() {
    List<ByteBuffer> direct = new ArrayList<>();
    return Stream.of(
        flaw("randomTrees", wrapped(network -> new Off(network, 3e-5f))),
        flaw("threadsGiveTheSameBits", wrapped(OfItsThread::new)),
        flaw("weightsAreNotKept", new KeepsWeights()),
        flaw("closedIsClosed", wrapped(StaysOpen::new)),
        flaw("callsUnderWayEndBeforeTheNetworkCloses", wrapped(StaysOpen::new)),
        flaw("wrongInputsAreRefused", wrapped(TakesAnything::new)),
        flaw(
            "predictionsLeaveMemoryFlat",
            wrapped(network -> new Leaks(network, () -> direct.add(touched(1 << 17))))));
  }

  private static DynamicTest flaw(String test, Engine flawed) {
    return DynamicTest.dynamicTest(
        test, () -> assertEquals(1, Math.min(1, failures(test, flawed).size()), "not found"));
  }

  private static List<TestExecutionSummary.Failure> failures(String test, Engine engine) {
    tested = engine;
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(Suite.class, test))
                .build(),
            listener);
    assertNotEquals(0, listener.getSummary().getTestsStartedCount(), "no test " + test);
    return listener.getSummary().getFailures();
  }

  private static ByteBuffer touched(int bytes) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(bytes);
    for (int i = 0; i < bytes; i += 1024) {
      buffer.put(i, (byte) 1);
    }
    return buffer;
  }

  private static Engine wrapped(UnaryOperator<Network> flaw) {
    return new Wrapped() {
      @Override
      public Network load(Architecture architecture, Weights weights, String device) {
        return flaw.apply(RIGHT.load(architecture, weights, device));
      }
    };
  }

  private abstract static class Wrapped implements Engine {
    @Override
    public String name() {
      return "flawed";
    }
  }

  private static final class KeepsWeights extends Wrapped {
    @Override
    public Network load(Architecture architecture, Weights weights, String device) {
      return new Delegating(RIGHT.load(architecture, weights, device)) {
        @Override
        public float[] logits(float[] inputs, int rows) {
          try (Network now = RIGHT.load(architecture, weights, device)) {
            return now.logits(inputs, rows);
          }
        }
      };
    }
  }

  private static class Delegating implements Network {
    final Network right;

    Delegating(Network right) {
      this.right = right;
    }

    @Override
    public float[] logits(float[] inputs, int rows) {
      return right.logits(inputs, rows);
    }

    @Override
    public void close() {
      right.close();
    }
  }

  private static final class Off extends Delegating {
    private final float share;

    Off(Network right, float share) {
      super(right);
      this.share = share;
    }

    @Override
    public float[] logits(float[] inputs, int rows) {
      float[] logits = right.logits(inputs, rows);
      for (int i = 0; i < logits.length; i++) {
        logits[i] += share * Math.max(1, Math.abs(logits[i]));
      }
      return logits;
    }
  }

  private static final class OfItsThread extends Delegating {
    private final Thread maker = Thread.currentThread();

    OfItsThread(Network right) {
      super(right);
    }

    @Override
    public float[] logits(float[] inputs, int rows) {
      float[] logits = right.logits(inputs, rows);
      logits[0] = Thread.currentThread() == maker ? logits[0] : Math.nextUp(logits[0]);
      return logits;
    }
  }

  private static final class StaysOpen extends Delegating {
    StaysOpen(Network right) {
      super(right);
    }

    @Override
    public void close() {}
  }

  private static final class TakesAnything extends Delegating {
    TakesAnything(Network right) {
      super(right);
    }

    @Override
    public float[] logits(float[] inputs, int rows) {
      return right.logits(Arrays.copyOf(inputs, 5 * Math.max(1, rows)), Math.max(1, rows));
    }
  }

  private static final class Leaks extends Delegating {
    private final Runnable leak;

    Leaks(Network right, Runnable leak) {
      super(right);
      this.leak = leak;
    }

    @Override
    public float[] logits(float[] inputs, int rows) {
      leak.run();
      return right.logits(inputs, rows);
    }
  }
}
