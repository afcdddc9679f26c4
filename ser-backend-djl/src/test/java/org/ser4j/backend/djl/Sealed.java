package org.ser4j.backend.djl;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.Permission;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ser4j.api.EmotionRecognizer;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.engine.Initialization;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingEngines;
import org.ser4j.training.engine.TrainingSession;

/**
 * A program without a network: whoever looks up a name, opens a connection or listens is refused
 * and written down. Recognises and trains on every engine, and prints a line for each attempt.
 */
@SuppressWarnings("removal")
final class Sealed extends SecurityManager {
  private final List<String> attempts = new CopyOnWriteArrayList<>();

  public static void main(String[] args) throws IOException {
    Sealed sealed = new Sealed();
    System.setSecurityManager(sealed);
    sealed.requireTight();
    for (Engine engine : Engines.all()) {
      recognize(engine);
      System.out.println("done " + engine.name());
    }
    for (TrainingEngine engine : TrainingEngines.all()) {
      train(engine);
      System.out.println("trained " + engine.name());
    }
    sealed.attempts.forEach(attempt -> System.out.println("attempt " + attempt));
  }

  /** Not a word of what follows would count otherwise. */
  private void requireTight() throws IOException {
    for (String host : List.of("127.0.0.1", "example.invalid")) {
      try (Socket socket = new Socket(InetAddress.getByName(host), 9)) {
        throw new AssertionError("connected to " + socket);
      } catch (SecurityException expected) {
        System.out.println("refused " + host);
      }
    }
    attempts.clear();
  }

  private static void recognize(Engine engine) {
    Random random = new Random(1);
    float[] samples = new float[48_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.1 * random.nextGaussian());
    }
    try (EmotionRecognizer recognizer = EmotionRecognizer.builder().engine(engine.name()).build()) {
      recognizer.recognize(samples, 16_000).label();
    }
  }

  private static void train(TrainingEngine engine) {
    Architecture dense = new Architecture("dense", Shape.of(3), Sequential.of(new Dense(2, true)));
    try (TrainingSession session =
        engine.train(
            dense,
            Initialization.FAN_IN.weights(dense, 1),
            OptimizerSettings.adamW(0.01),
            "cpu",
            1)) {
      session.step(new float[6], new float[] {1, 0, 0, 1}, 2, 0.1);
    }
  }

  @Override
  public void checkConnect(String host, int port) {
    throw refused("to " + host + ":" + port);
  }

  @Override
  public void checkConnect(String host, int port, Object context) {
    throw refused("to " + host + ":" + port);
  }

  @Override
  public void checkListen(int port) {
    throw refused("on port " + port);
  }

  private SecurityException refused(String what) {
    attempts.add(what + " from " + List.of(new Throwable().getStackTrace()));
    return new SecurityException("no network: " + what);
  }

  @Override
  public void checkPermission(Permission permission) {}

  @Override
  public void checkPermission(Permission permission, Object context) {}
}
