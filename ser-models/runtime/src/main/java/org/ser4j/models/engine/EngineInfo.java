package org.ser4j.models.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of an engine, such as what is missing on the class path.
 *
 * @param library with its version, such as {@code PyTorch 2.7.1}
 * @param devices such as {@code cpu} and {@code gpu:N}; before the engine runs, which of them this
 *     machine has is not known
 * @param missing Maven coordinates to add before it can start
 * @param cache the folder to which it unpacks native libraries; empty if it has none
 */
public record EngineInfo(
    String library, List<String> devices, List<String> missing, Optional<Path> cache) {

  /** Copies the lists. */
  public EngineInfo {
    Objects.requireNonNull(library, "library");
    devices = List.copyOf(devices);
    missing = List.copyOf(missing);
    Objects.requireNonNull(cache, "cache");
  }
}
