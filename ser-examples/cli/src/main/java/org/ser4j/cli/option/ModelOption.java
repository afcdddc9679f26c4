package org.ser4j.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Bundles;
import picocli.CommandLine.Option;

/** The model. */
public final class ModelOption {
  private static final String DEFAULT = "default";

  @Option(
      names = "--model",
      paramLabel = "BUNDLE",
      defaultValue = DEFAULT,
      description = "Model bundle, a folder or zip file. Default: the bundled model.")
  private String model;

  /** Empty for the bundled model. */
  public Optional<Path> path() {
    return model.equals(DEFAULT) ? Optional.empty() : Optional.of(Path.of(model));
  }

  /** Reads the bundle. */
  public Bundle read() {
    return path().map(Bundles::read).orElseGet(Bundles::readDefault);
  }
}
