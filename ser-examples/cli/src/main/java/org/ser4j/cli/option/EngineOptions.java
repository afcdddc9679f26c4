package org.ser4j.cli.option;

import java.util.Optional;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingEngines;
import picocli.CommandLine.Option;

/** The engine and its device. */
public final class EngineOptions {
  private static final String DEVICE = "cpu";

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description =
          "jvm, pytorch or tensorflow. Default: pytorch for training; otherwise the one that suits"
              + " the model, usually jvm.")
  private String engine;

  @Option(
      names = "--device",
      paramLabel = "D",
      defaultValue = DEVICE,
      description = "cpu, or gpu:0 and so on if the engine supports it. Default: cpu.")
  private String device;

  /** Empty without {@code --engine}. */
  public Optional<String> engine() {
    return Optional.ofNullable(engine);
  }

  /**
   * The engine that trains.
   *
   * @throws org.ser4j.api.EngineException if it is missing or cannot train
   */
  public TrainingEngine trainer() {
    return TrainingEngines.named(engine == null ? "pytorch" : engine);
  }

  /** The same as options. */
  public String asTyped() {
    return (engine == null ? "" : " --engine " + engine)
        + (device.equals(DEVICE) ? "" : " --device " + device);
  }

  /** The device as the user typed it. */
  public String device() {
    return device;
  }
}
