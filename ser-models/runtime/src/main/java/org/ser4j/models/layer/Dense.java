package org.ser4j.models.layer;

/**
 * Fully connected: {@code [in] -> [units]}. Weights: {@code weight [units][in]}, and {@code bias
 * [units]} when asked for.
 *
 * @param units output values, at least 1
 * @param bias whether a bias is added
 */
public record Dense(int units, boolean bias) implements Layer {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Dense {
    Layer.requireExtent("units", units);
  }

  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
