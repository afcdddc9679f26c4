package org.ser4j.training.data;

import java.util.List;
import org.ser4j.training.corpus.Utterance;

/**
 * The examples of a recording. The arrays are shared and must not be changed.
 *
 * @param segments number of segments, at least 1
 * @param tensors unscaled: those of all segments as recorded, then of all segments of the first
 *     augmented version, and so on
 * @param samples the samples behind each tensor; empty unless they are changed in every epoch
 */
public record ClipExamples(
    Utterance utterance, int segments, List<float[]> tensors, List<float[]> samples) {

  public float[] tensor(int segment, int version) {
    return tensors.get(version * segments + segment);
  }
}
