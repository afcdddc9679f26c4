package org.ser4j.training.corpus;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that was left out, and why.
 *
 * @param file the file
 * @param reason what was found, in words for the user
 * @param kind what sort of reason it is
 */
public record SkippedFile(Path file, String reason, Kind kind) {
  /** Sorts of reasons. */
  public enum Kind {
    /** The same recording is there already. */
    DUPLICATE,
    /** Not a recording of the corpus, going by its name or its row. */
    FOREIGN,
    /**
     * A recording of the corpus that cannot be used: unreadable, silent, of a class not asked for.
     */
    UNUSABLE
  }

  /** Checks that all is there. */
  public SkippedFile {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(kind, "kind");
  }

  /**
   * A recording that cannot be used.
   *
   * @param file the file
   * @param reason what was found, in words for the user
   */
  public SkippedFile(Path file, String reason) {
    this(file, reason, Kind.UNUSABLE);
  }
}
