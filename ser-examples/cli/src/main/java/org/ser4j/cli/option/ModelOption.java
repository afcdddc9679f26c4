package org.ser4j.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Bundles;
import picocli.CommandLine.Option;

/** Which model. */
public final class ModelOption {
  private static final String DEFAULT = "default";

  @Option(
      names = "--model",
      paramLabel = "BUNDLE",
      defaultValue = DEFAULT,
      description = "Model bundle, a folder or zip file. Default: the bundled model.")
  private String model;

  /** Where it is; empty for the bundled one. */
  public Optional<Path> path() {
    return model.equals(DEFAULT) ? Optional.empty() : Optional.of(Path.of(model));
  }

  /** Reads it. */
  public Bundle read() {
    return path().map(Bundles::read).orElseGet(Bundles::readDefault);
  }
}
