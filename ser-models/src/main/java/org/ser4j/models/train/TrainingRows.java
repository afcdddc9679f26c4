package org.ser4j.models.train;

import java.util.ArrayList;
import java.util.List;

/**
 * What is trained on: one row a window of a clip.
 *
 * @param tensors unscaled, {@code [bands][frames]} in decibels; shared, not to be changed
 * @param labels class of each row
 * @param weights how much a row of each class counts; as many as there are classes
 */
record TrainingRows(List<float[]> tensors, int[] labels, float[] weights) {

  static TrainingRows of(List<ClipFeatures> clips, List<String> labels, ClassWeights weights) {
    List<float[]> tensors = new ArrayList<>();
    List<Integer> classes = new ArrayList<>();
    for (ClipFeatures clip : clips) {
      int label = labels.indexOf(clip.utterance().label());
      for (float[] window : clip.windows()) {
        tensors.add(window);
        classes.add(label);
      }
    }
    int[] rows = classes.stream().mapToInt(Integer::intValue).toArray();
    return new TrainingRows(List.copyOf(tensors), rows, weights.of(labels, rows));
  }

  int classes() {
    return weights.length;
  }

  int count() {
    return labels.length;
  }
}
