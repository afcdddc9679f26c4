package org.ser4j.api.spi;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The settings of a {@link org.ser4j.api.RecognizerBuilder}.
 *
 * @param model a bundle; empty for the bundled model
 * @param engine name of the engine; empty for the model's default
 * @param device such as {@code cpu}
 * @param abstainBelow confidence below which the verdict is uncertain, in [0, 1]
 */
public record RecognizerOptions(
    Optional<Path> model, Optional<String> engine, String device, double abstainBelow) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the threshold is out of its range
   */
  public RecognizerOptions {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(device, "device");
    if (!(abstainBelow >= 0 && abstainBelow <= 1)) {
      throw new IllegalArgumentException("abstainBelow must be in [0, 1], not " + abstainBelow);
    }
  }
}
