package org.ser4j.notebooks.experiment;

import java.util.Objects;

/**
 * What one training of an experiment came to.
 *
 * @param score how well it did
 * @param leftOut how many recordings could not be read, or had no sound left
 */
public record FinishedRun(Score score, int leftOut) {
  /** Checks that all is there. */
  public FinishedRun {
    Objects.requireNonNull(score, "score");
  }
}
