package org.ser4j.cli.option;

import java.nio.file.Path;
import org.ser4j.training.config.TrainingConfig;
import picocli.CommandLine.Option;

/** The training configuration. */
public final class ConfigOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Training configuration, JSON. Default: the configuration of the bundled model.")
  private Path config;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Maximum number of epochs. Default: as the configuration says.")
  private Integer epochs;

  /** Reads the configuration. */
  public TrainingConfig read() {
    if (epochs != null && epochs < 1) {
      throw new UsageException("--epochs must be at least 1; got " + epochs);
    }
    TrainingConfig read = config == null ? TrainingConfig.defaults() : TrainingConfig.read(config);
    try {
      return epochs == null ? read : read.withEpochs(epochs);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--epochs: " + e.getMessage());
    }
  }

  /** The same as options, without folders of this machine. */
  public String asTyped() {
    return (config == null ? "" : " --config " + config.getFileName())
        + (epochs == null ? "" : " --epochs " + epochs);
  }
}
