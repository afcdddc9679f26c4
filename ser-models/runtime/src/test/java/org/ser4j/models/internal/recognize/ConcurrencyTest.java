package org.ser4j.models.internal.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ser4j.api.EmotionRecognizer;
import org.ser4j.api.EmotionResult;
import org.ser4j.api.RecognizerClosedException;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.models.bundle.LabelSet;
import org.ser4j.models.bundle.Provenance;
import org.ser4j.models.bundle.TestBundles;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.engine.Network;
import org.ser4j.models.frontend.ActivitySettings;
import org.ser4j.models.frontend.LogMel;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.frontend.Voices;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer.Activation;
import org.ser4j.models.layer.Layer.ActivationKind;
import org.ser4j.models.layer.Layer.BatchNorm;
import org.ser4j.models.layer.Layer.Conv2d;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.GlobalPool;
import org.ser4j.models.layer.Layer.PoolKind;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.Weights;

@Timeout(120)
class ConcurrencyTest {
  private static final int THREADS = 8;
  private static final int[] RATES = {16_000, 24_414, 8_000, 44_100, 16_000, 48_000};

  @Test
  void eightThreadsGiveTheBitsOfOne() throws Exception {
    List<float[]> clips = new ArrayList<>();
    List<EmotionResult> expected = new ArrayList<>();
    try (EmotionRecognizer recognizer = recognizer()) {
      for (int i = 0; i < RATES.length; i++) {
        clips.add(Voices.voice(0.4 + i, RATES[i], i));
        expected.add(recognizer.recognize(clips.get(i), RATES[i]));
      }
      CountDownLatch start = new CountDownLatch(THREADS);
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
        Collections.shuffle(order, new Random(thread));
        tasks.add(
            () -> {
              start.countDown();
              start.await();
              for (int i : order) {
                assertEquals(expected.get(i), recognizer.recognize(clips.get(i), RATES[i]));
              }
              return null;
            });
      }
      runAll(tasks);
    }
  }

  @Test
  void closingWaitsForCallsUnderWay() throws Exception {
    Gate gate = new Gate();
    EmotionRecognizer recognizer =
        new BundleRecognizer(Classifier.open(TestBundles.tiny(), gate, "cpu"), 0);
    float[] voice = Voices.voice(0.4, 16_000, 1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<EmotionResult> call = threads.submit(() -> recognizer.recognize(voice, 16_000));
      gate.entered.await();
      Thread closer = new Thread(recognizer::close);
      closer.start();
      while (closer.getState() != Thread.State.WAITING) {
        Thread.sleep(1);
      }
      assertFalse(gate.closed, "the network must not be closed under a running call");
      gate.open.countDown();
      assertEquals(3, call.get().scores().size());
      closer.join();
      assertTrue(gate.closed);
      assertThrows(RecognizerClosedException.class, () -> recognizer.recognize(voice, 16_000));
    } finally {
      threads.shutdownNow();
    }
  }

  private static void runAll(List<Callable<Void>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      for (Future<Void> future : threads.invokeAll(tasks)) {
        future.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static EmotionRecognizer recognizer() {
    LogMel frontEnd = LogMel.standard();
    Architecture architecture =
        new Architecture(
            "small",
            frontEnd.output(),
            Sequential.of(
                new Conv2d(8, 3, 3, 1, 1, Padding.SAME, true),
                new BatchNorm(1e-5, 0.1),
                new Activation(ActivationKind.RELU),
                new GlobalPool(PoolKind.MAX),
                new Dense(3, true)));
    Bundle bundle =
        new Bundle(
            architecture,
            new LabelSet("emotion", List.of("calm", "happy", "angry")),
            new Preprocessor(
                frontEnd, ActivitySettings.STANDARD, Scaler.identity(frontEnd.bands())),
            TestBundles.weights(architecture, 5),
            new Calibration(30),
            Provenance.UNKNOWN,
            "");
    return new BundleRecognizer(Classifier.open(bundle, Engines.named("jvm"), "cpu"), 0);
  }

  /** An engine whose network waits until it is let go. */
  private static final class Gate implements Engine, Network {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile boolean closed;

    @Override
    public String name() {
      return "gate";
    }

    @Override
    public Network load(Architecture architecture, Weights weights, String device) {
      return this;
    }

    @Override
    public float[] logits(float[] inputs, int rows) {
      entered.countDown();
      try {
        open.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return new float[] {1, 2, 3};
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
