package org.ser4j.api;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.ser4j.api.spi.RecognizerOptions;
import org.ser4j.api.spi.RecognizerProvider;

/** Settings of a recogniser, each with its default. Not thread-safe. */
public final class RecognizerBuilder {
  private @Nullable Path model;
  private @Nullable String engine;
  private String device = "cpu";
  private double abstainBelow = 0.0;

  RecognizerBuilder() {}

  /** The model: a bundle as a folder or a zip file. Default: the bundled model. */
  public RecognizerBuilder model(Path bundle) {
    this.model = Objects.requireNonNull(bundle, "bundle");
    return this;
  }

  /**
   * The engine that computes the model. Default: {@code jvm}, pure Java; for an imported model, the
   * engine on the class path that reads its format.
   *
   * @param engine {@code jvm}, {@code pytorch} or another on the class path
   */
  public RecognizerBuilder engine(String engine) {
    this.engine = Objects.requireNonNull(engine, "engine");
    return this;
  }

  /** The device: {@code cpu}, {@code gpu:0} and so on. Default: {@code cpu}. */
  public RecognizerBuilder device(String device) {
    this.device = Objects.requireNonNull(device, "device");
    return this;
  }

  /**
   * The confidence below which the verdict is {@link Verdict#UNCERTAIN}. Default: 0, never
   * uncertain.
   *
   * @param confidence in [0, 1]
   * @throws IllegalArgumentException if it is out of range
   */
  public RecognizerBuilder abstainBelow(double confidence) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("abstainBelow must be in [0, 1], not " + confidence);
    }
    this.abstainBelow = confidence;
    return this;
  }

  /**
   * Loads the model; the recogniser is to be closed by the caller.
   *
   * @throws EngineException if the engine or the implementation is not on the class path; the
   *     message names what to add
   * @throws BundleException if the bundle is missing, damaged or too new
   */
  public EmotionRecognizer build() {
    RecognizerOptions options =
        new RecognizerOptions(
            Optional.ofNullable(model), Optional.ofNullable(engine), device, abstainBelow);
    return provider(RecognizerBuilder.class.getClassLoader())
        .or(() -> provider(Thread.currentThread().getContextClassLoader()))
        .orElseThrow(
            () ->
                new EngineException(
                    "no implementation of ser4j is on the class path;"
                        + " add the Maven dependency org.ser4j:ser-models"))
        .open(options);
  }

  /**
   * Tries this class's loader first, then the thread's context loader: the latter finds an
   * implementation that an application brings to a shared ser-api, but may hold another copy of it.
   */
  private static Optional<RecognizerProvider> provider(ClassLoader loader) {
    try {
      return ServiceLoader.load(RecognizerProvider.class, loader).findFirst();
    } catch (ServiceConfigurationError e) {
      throw new EngineException(
          "the implementation of ser4j on the class path cannot be loaded; use the same version of"
              + " ser-api and ser-models: "
              + e.getMessage(),
          e);
    }
  }
}
