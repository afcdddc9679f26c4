package org.ser4j.models.evaluate;

import java.util.Objects;
import org.ser4j.models.corpus.Utterance;

/**
 * A recording and what a model said of it.
 *
 * @param utterance the recording with its right label
 * @param logits one a class, before any temperature; shared, not to be changed
 */
public record ScoredClip(Utterance utterance, double[] logits) {
  /** Checks that all is there. */
  public ScoredClip {
    Objects.requireNonNull(utterance, "utterance");
    Objects.requireNonNull(logits, "logits");
  }
}
