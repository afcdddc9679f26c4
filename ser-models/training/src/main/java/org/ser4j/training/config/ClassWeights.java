package org.ser4j.training.config;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ser4j.dsp.internal.Checks;

/**
 * How much the loss of an example counts, by its label, as Keras' {@code class_weight}: the loss of
 * a step is the sum of the weighted losses divided by the number of examples. Validation is never
 * weighted.
 */
public sealed interface ClassWeights {
  /**
   * The weight of each class.
   *
   * @param labels the classes
   * @param classes class of each training example; every class occurs
   * @throws TrainingConfigException if a weight is for a label that the corpus lacks
   */
  float[] weights(List<String> labels, int[] classes);

  /** Every example counts the same. */
  record None() implements ClassWeights {
    @Override
    public float[] weights(List<String> labels, int[] classes) {
      float[] weights = new float[labels.size()];
      Arrays.fill(weights, 1);
      return weights;
    }
  }

  /**
   * As scikit-learn's {@code balanced}: examples / (classes * examples of the class), counted in
   * the training examples.
   */
  record Balanced() implements ClassWeights {
    @Override
    public float[] weights(List<String> labels, int[] classes) {
      float[] weights = new float[labels.size()];
      for (int k = 0; k < weights.length; k++) {
        int label = k;
        long count = Arrays.stream(classes).filter(each -> each == label).count();
        weights[k] = (float) ((double) classes.length / (weights.length * count));
      }
      return weights;
    }
  }

  /**
   * Given weights.
   *
   * @param weights by label, in (0, 1000], at least one; other labels have weight 1
   */
  record ByLabel(Map<String, Double> weights) implements ClassWeights {
    private static final double MAX = 1_000;

    /**
     * Copies and checks the weights.
     *
     * @throws IllegalArgumentException if a weight is out of its range, or there is none
     */
    public ByLabel {
      Map<String, Double> copy = new TreeMap<>();
      // Labels of a corpus have this form.
      weights.forEach((label, w) -> copy.put(Normalizer.normalize(label, Normalizer.Form.NFC), w));
      weights = Map.copyOf(copy);
      Checks.require(!weights.isEmpty(), "weights must have at least one label");
      new TreeMap<>(weights)
          .forEach(
              (label, weight) ->
                  Checks.require(
                      weight > 0 && weight <= MAX,
                      "weights." + label + " must be in (0, " + MAX + "], not " + weight));
    }

    @Override
    public float[] weights(List<String> labels, int[] classes) {
      for (String label : new TreeMap<>(weights).keySet()) {
        if (!labels.contains(label)) {
          throw new TrainingConfigException(
              "class_weights.weights." + label + ": the corpus has only the labels " + labels);
        }
      }
      float[] byClass = new float[labels.size()];
      for (int k = 0; k < byClass.length; k++) {
        byClass[k] = weights.getOrDefault(labels.get(k), 1.0).floatValue();
      }
      return byClass;
    }
  }
}
