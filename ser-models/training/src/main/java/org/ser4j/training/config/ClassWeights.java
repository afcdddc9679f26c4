package org.ser4j.training.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How much a row's loss counts, by its label, as Keras' {@code class_weight}: the loss of a step is
 * the sum of the weighted losses over the number of rows. Validation never weighs.
 *
 * @param kind which rule
 * @param byLabel for {@link Kind#BY_LABEL}, over 0 to 1,000 each; a label that is not named has 1
 */
public record ClassWeights(Kind kind, Map<String, Double> byLabel) {
  /** Every row alike. */
  public static final ClassWeights NONE = new ClassWeights(Kind.NONE, Map.of());

  /** Every label alike. */
  public static final ClassWeights BALANCED = new ClassWeights(Kind.BALANCED, Map.of());

  private static final double MOST = 1_000;

  /** Where weights come from. */
  public enum Kind {
    /** Every row counts alike. */
    NONE,
    /**
     * As scikit-learn's {@code balanced}: rows / (labels * rows of the label), of the training
     * rows.
     */
    BALANCED,
    /** As given. */
    BY_LABEL
  }

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a weight is out of its range, or none is needed
   */
  public ClassWeights {
    Objects.requireNonNull(kind, "kind");
    byLabel = Map.copyOf(byLabel);
    Settings.require(
        byLabel.isEmpty() == (kind != Kind.BY_LABEL),
        "weights go with the kind by_label, one at least, not " + byLabel);
    new TreeMap<>(byLabel)
        .forEach(
            (label, weight) ->
                Settings.require(
                    weight > 0 && weight <= MOST,
                    "weights." + label + " must be in (0, " + MOST + "], not " + weight));
  }

  /**
   * Weights as given.
   *
   * @param weights at least one, over 0 to 1,000 each
   * @return the rule
   * @throws IllegalArgumentException if a weight is out of its range
   */
  public static ClassWeights of(Map<String, Double> weights) {
    return new ClassWeights(Kind.BY_LABEL, weights);
  }

  /**
   * The weight of each class.
   *
   * @param labels the classes
   * @param rows class of each training row; every class occurs
   * @throws TrainingConfigException if a weight is for a label that the corpus lacks
   */
  public float[] of(List<String> labels, int[] rows) {
    for (String label : new TreeMap<>(byLabel).keySet()) {
      if (!labels.contains(label)) {
        throw new TrainingConfigException(
            "class_weights.weights." + label + ": the corpus has only the labels " + labels);
      }
    }
    float[] weights = new float[labels.size()];
    Arrays.fill(weights, 1);
    for (int k = 0; k < weights.length; k++) {
      int label = k;
      if (kind == Kind.BALANCED) {
        long count = Arrays.stream(rows).filter(row -> row == label).count();
        weights[k] = (float) ((double) rows.length / (weights.length * count));
      } else if (kind == Kind.BY_LABEL) {
        weights[k] = byLabel.getOrDefault(labels.get(k), 1.0).floatValue();
      }
    }
    return weights;
  }
}
