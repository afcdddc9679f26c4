package org.ser4j.models.layer;

/**
 * Attentive statistics pooling over the frames of a sequence, Okabe et al. 2018: scores {@code e_t
 * = weight_2 . tanh(weight_1 h_t + bias_1)}, soft-max over frames, then the weighted mean and, when
 * asked for, the weighted standard deviation sqrt(sum a (h - mean)^2 + 1e-5): {@code [c][frames] ->
 * [c]} or {@code [2 c]}, mean first. Weights: {@code weight_1 [units][c]}, {@code bias_1 [units]},
 * {@code weight_2 [units]}.
 *
 * @param units size of the hidden layer that scores a frame, at least 1
 * @param deviation whether the standard deviation follows the mean
 */
public record AttentionPool(int units, boolean deviation) implements Layer {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public AttentionPool {
    Layer.requireExtent("units", units);
  }

  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
