package org.ser4j.training.split;

import java.util.Objects;
import org.ser4j.training.corpus.Utterance;

/**
 * One input to a network, in training or evaluation: a recording, a segment of it, or an augmented
 * version of either.
 *
 * @param segment which segment, from 0; 0 if recordings are not segmented
 * @param version 0 for the sound as recorded, from 1 for augmented versions
 */
public record Example(Utterance utterance, int segment, int version) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a number is negative
   */
  public Example {
    Objects.requireNonNull(utterance, "utterance");
    if (segment < 0 || version < 0) {
      throw new IllegalArgumentException(
          "segment and version must be 0 or more, not " + segment + " and " + version);
    }
  }
}
