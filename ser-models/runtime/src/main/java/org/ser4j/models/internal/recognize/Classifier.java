package org.ser4j.models.internal.recognize;

import java.util.Objects;
import java.util.Optional;
import org.ser4j.api.EngineException;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Network;
import org.ser4j.models.engine.NetworkLoader;
import org.ser4j.models.frontend.PreprocessorPipeline;

/**
 * A bundle compiled by an engine: samples to logits. Shared by recognition and evaluation, so that
 * both give the same bits. Thread-safe if its network is.
 */
public final class Classifier implements AutoCloseable {
  private final Bundle bundle;
  private final String engine;
  private final PreprocessorPipeline pipeline;
  private final Network network;

  private Classifier(Bundle bundle, String engine, Network network) {
    this.bundle = bundle;
    this.engine = engine;
    this.pipeline = bundle.preprocessor().open();
    this.network = network;
  }

  /**
   * Compiles a bundle; to be closed by the caller.
   *
   * @param device such as {@code cpu}
   * @throws EngineException if the engine's library or the device is not there, or the engine does
   *     not know an imported model's format
   */
  public static Classifier open(Bundle bundle, Engine engine, String device) {
    Objects.requireNonNull(bundle, "bundle");
    Objects.requireNonNull(device, "device");
    Network network = NetworkLoader.load(bundle.network(), engine, device);
    return new Classifier(bundle, engine.name(), network);
  }

  /**
   * The mean of the windows' logits. Windows are computed one by one: memory is bounded by the
   * samples, and results do not depend on batching.
   *
   * @param mono samples in [-1, 1], one at least, finite
   * @param sampleRate in Hz, 1,000 to 768,000
   * @return one value a class, in the order of the labels; empty if there is no speech
   * @throws IllegalArgumentException if the samples or the rate are out of range
   * @throws EngineException if the network gives a value that is not finite
   */
  public Optional<double[]> logits(float[] mono, int sampleRate) {
    Mean mean = new Mean(bundle.labels().size());
    pipeline.forEach(mono, sampleRate, tensor -> mean.add(network.logits(tensor, 1)));
    return mean.get();
  }

  /**
   * Calibrated probabilities.
   *
   * @param logits from {@link #logits}
   * @return one value a class, with sum 1
   */
  public double[] probabilities(double[] logits) {
    return bundle.calibration().probabilities(logits);
  }

  /** The model. */
  public Bundle bundle() {
    return bundle;
  }

  /** The engine's name, such as {@code jvm}. */
  public String engine() {
    return engine;
  }

  /** Frees the network; a second call does nothing. Calls under way end first. */
  @Override
  public void close() {
    network.close();
  }

  /** The mean over the windows of one clip. */
  private static final class Mean {
    private final double[] sum;
    private int windows;

    Mean(int classes) {
      sum = new double[classes];
    }

    void add(float[] logits) {
      for (int k = 0; k < sum.length; k++) {
        if (!Float.isFinite(logits[k])) {
          throw new EngineException(
              "the network gives "
                  + logits[k]
                  + " for this clip: its weights are too large for what it is shown;"
                  + " train or convert the model again");
        }
        sum[k] += logits[k];
      }
      windows++;
    }

    Optional<double[]> get() {
      if (windows == 0) {
        return Optional.empty();
      }
      for (int k = 0; k < sum.length; k++) {
        sum[k] /= windows;
      }
      return Optional.of(sum);
    }
  }
}
