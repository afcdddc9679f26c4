package org.ser4j.cli.option;

import java.nio.file.Path;
import org.ser4j.training.config.TrainingConfig;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How to train. */
public final class RecipeOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Training configuration, JSON. Default: the recipe of the bundled model.")
  private Path config;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How many epochs at most. Default: as the configuration says.")
  private Integer epochs;

  /**
   * Reads the configuration.
   *
   * @throws ParameterException if the number of epochs is out of range
   */
  public TrainingConfig read(CommandLine command) {
    TrainingConfig read = config == null ? TrainingConfig.defaults() : TrainingConfig.read(config);
    try {
      return epochs == null ? read : read.withEpochs(epochs);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage());
    }
  }

  /** The same as options, without folders of this machine. */
  public String asTyped() {
    return (config == null ? "" : " --config " + config.getFileName())
        + (epochs == null ? "" : " --epochs " + epochs);
  }
}
