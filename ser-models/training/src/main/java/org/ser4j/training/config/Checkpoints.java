package org.ser4j.training.config;

import java.nio.file.Path;
import java.util.Objects;
import org.ser4j.dsp.internal.Checks;

/**
 * Where a training saves its state, and whether it resumes from it.
 *
 * @param folder holds the file {@value #FILE}, which each new checkpoint replaces as a whole;
 *     created if it does not exist
 * @param every epochs from one checkpoint to the next, 1 or more; the last epoch always writes one
 * @param resume whether to continue from an existing checkpoint; without one, training starts from
 *     the beginning. If false, an existing checkpoint is an error, so that none is lost
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
    Checks.positive(every, "every");
  }

  /** The checkpoint file. */
  public Path file() {
    return folder.resolve(FILE);
  }
}
