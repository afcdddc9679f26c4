package org.ser4j.models.train;

import java.util.ArrayList;
import java.util.List;

/**
 * What is trained on: one row a window of a clip.
 *
 * @param tensors unscaled, {@code [bands][frames]} in decibels; shared, not to be changed
 * @param labels class of each row
 * @param classes number of classes
 */
record TrainingRows(List<float[]> tensors, int[] labels, int classes) {

  static TrainingRows of(List<ClipFeatures> clips, List<String> labels) {
    List<float[]> tensors = new ArrayList<>();
    List<Integer> classes = new ArrayList<>();
    for (ClipFeatures clip : clips) {
      int label = labels.indexOf(clip.utterance().label());
      for (float[] window : clip.windows()) {
        tensors.add(window);
        classes.add(label);
      }
    }
    return new TrainingRows(
        List.copyOf(tensors),
        classes.stream().mapToInt(Integer::intValue).toArray(),
        labels.size());
  }

  int count() {
    return labels.length;
  }
}
