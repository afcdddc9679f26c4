package org.ser4j.models.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of an engine, such as what is missing on the class path.
 *
 * @param library what computes, with its version, such as {@code PyTorch 2.7.1}
 * @param devices what may be asked for: {@code cpu} and so on; which of them are there only the
 *     engine knows when it runs
 * @param missing what has to be added before it can start, as Maven coordinates; empty if nothing
 * @param cache where it unpacks native libraries; empty if it has none
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
