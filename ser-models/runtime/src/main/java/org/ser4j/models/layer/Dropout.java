package org.ser4j.models.layer;

/**
 * Sets a share of the values to zero in training and scales the others by 1 / (1 - rate); the
 * identity in inference. Any shape.
 *
 * @param rate share dropped, in [0, 1)
 */
public record Dropout(double rate) implements Layer {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Dropout {
    Layer.require(rate >= 0 && rate < 1, "rate must be in [0, 1)", rate);
  }

  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
