package org.ser4j.training.split;

import java.util.Objects;
import org.ser4j.training.corpus.Utterance;

/**
 * What is learned from or judged: a recording, a piece of it, or an augmented copy of either.
 *
 * @param utterance the recording
 * @param piece which part of it, from 0; 0 where recordings are not cut
 * @param copy 0 for the sound as it was recorded, from 1 for augmented copies
 */
public record Row(Utterance utterance, int piece, int copy) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a number is negative
   */
  public Row {
    Objects.requireNonNull(utterance, "utterance");
    if (piece < 0 || copy < 0) {
      throw new IllegalArgumentException(
          "piece and copy must be 0 or more, not " + piece + " and " + copy);
    }
  }
}
