package org.ser4j.training.data;

import java.util.List;
import org.ser4j.training.corpus.Utterance;

/**
 * A recording with all that can be learned from it; shared, not to be changed.
 *
 * @param utterance the recording
 * @param pieces number of its windows, at least 1
 * @param tensors unscaled: those of all pieces as recorded, then of all pieces of the first copy,
 *     and so on
 * @param sounds the samples behind each tensor; empty unless they are changed in every epoch
 */
public record ClipExamples(
    Utterance utterance, int pieces, List<float[]> tensors, List<float[]> sounds) {

  public float[] tensor(int piece, int copy) {
    return tensors.get(copy * pieces + piece);
  }

  /** Null if sounds are not kept. */
  public float[] sound(int piece, int copy) {
    return sounds.isEmpty() ? null : sounds.get(copy * pieces + piece);
  }
}
