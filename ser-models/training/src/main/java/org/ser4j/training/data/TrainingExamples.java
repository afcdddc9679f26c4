package org.ser4j.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ser4j.training.config.ClassWeights;
import org.ser4j.training.split.Example;

/**
 * What is trained on: one row a window of a clip, or of a copy of it.
 *
 * @param tensors unscaled, in the front end's output shape; shared, not to be changed
 * @param sounds the samples behind each tensor; empty unless they are changed in every epoch
 * @param labels class of each row
 * @param weights how much a row of each class counts; as many as there are classes
 */
public record TrainingExamples(
    List<float[]> tensors, List<float[]> sounds, int[] labels, float[] weights) {

  /** Rows whose sound stays as it is. */
  public TrainingExamples(List<float[]> tensors, int[] labels, float[] weights) {
    this(tensors, List.of(), labels, weights);
  }

  public static TrainingExamples of(
      List<Example> rows, CorpusFeatures features, List<String> labels, ClassWeights weights) {
    Map<Path, ClipExamples> found = features.byFile();
    List<float[]> tensors = new ArrayList<>();
    List<float[]> sounds = new ArrayList<>();
    for (Example row : rows) {
      ClipExamples clip = found.get(row.utterance().file());
      tensors.add(clip.tensor(row.segment(), row.version()));
      float[] sound = clip.sound(row.segment(), row.version());
      if (sound != null) {
        sounds.add(sound);
      }
    }
    int[] classes =
        rows.stream().mapToInt(row -> labels.indexOf(row.utterance().label())).toArray();
    return new TrainingExamples(
        List.copyOf(tensors), List.copyOf(sounds), classes, weights.weights(labels, classes));
  }

  public int classes() {
    return weights.length;
  }

  public int count() {
    return labels.length;
  }
}
