package org.ser4j.training.config;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where a training writes what it needs to go on after it was killed, and whether it goes on.
 *
 * @param folder holds the file {@value #FILE}, which each new one replaces as a whole; made if it
 *     is not there
 * @param every epochs from one checkpoint to the next, 1 or more; the last epoch always writes one
 * @param resume whether to go on from a checkpoint that is there; without one training begins at
 *     the start. Otherwise a checkpoint that is there is an error, so that none is lost
 */
public record Checkpoints(Path folder, int every, boolean resume) {
  /** The name of the file. */
  public static final String FILE = "checkpoint.safetensors";

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Checkpoints {
    Objects.requireNonNull(folder, "folder");
    Checks.require(every >= 1, "every must be 1 or more, not " + every);
  }

  public Path file() {
    return folder.resolve(FILE);
  }
}
