package org.ser4j.training.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ser4j.training.config.ClassWeights;
import org.ser4j.training.split.Example;

/**
 * Training examples: one for each window of a recording or of an augmented version of it. The
 * arrays are shared and must not be changed.
 *
 * @param tensors unscaled, in the front end's output shape
 * @param samples the samples behind each tensor; empty unless they are changed in every epoch
 * @param labels class of each example
 * @param weights weight of each class
 */
public record TrainingExamples(
    List<float[]> tensors, List<float[]> samples, int[] labels, float[] weights) {

  /** Examples whose samples are not changed. */
  public TrainingExamples(List<float[]> tensors, int[] labels, float[] weights) {
    this(tensors, List.of(), labels, weights);
  }

  public static TrainingExamples of(
      List<Example> examples, CorpusFeatures features, List<String> labels, ClassWeights weights) {
    Function<Example, ClipExamples> finder = features.finder();
    List<float[]> tensors = new ArrayList<>();
    List<float[]> samples = new ArrayList<>();
    for (Example example : examples) {
      ClipExamples clip = finder.apply(example);
      int index = example.version() * clip.segments() + example.segment();
      tensors.add(clip.tensors().get(index));
      if (!clip.samples().isEmpty()) {
        samples.add(clip.samples().get(index));
      }
    }
    int[] classes =
        examples.stream().mapToInt(e -> labels.indexOf(e.utterance().label())).toArray();
    return new TrainingExamples(
        List.copyOf(tensors), List.copyOf(samples), classes, weights.weights(labels, classes));
  }

  public int classes() {
    return weights.length;
  }

  public int count() {
    return labels.length;
  }
}
