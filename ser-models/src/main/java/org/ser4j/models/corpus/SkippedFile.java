package org.ser4j.models.corpus;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that was left out, and why.
 *
 * @param file the file
 * @param reason what was found, in words for the user
 */
public record SkippedFile(Path file, String reason) {
  /** Checks that all is there. */
  public SkippedFile {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(reason, "reason");
  }
}
