package org.ser4j.training.corpus;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that was skipped, and why.
 *
 * @param reason for users, in lower case and without a full stop
 */
public record SkippedFile(Path file, String reason, Kind kind) {
  /** Kinds of reasons. */
  public enum Kind {
    /** The same recording is there already. */
    DUPLICATE,
    /** Not a recording of the corpus, by its name or its row. */
    FOREIGN,
    /** A recording that cannot be used: unreadable, silent, or of a class not asked for. */
    UNUSABLE
  }

  /** Checks that all is there. */
  public SkippedFile {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(kind, "kind");
  }

  /** A recording that cannot be used. */
  public SkippedFile(Path file, String reason) {
    this(file, reason, Kind.UNUSABLE);
  }
}
