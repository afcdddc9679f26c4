package org.ser4j.models.layer;

import java.util.Objects;

/**
 * A function of each value alone. Any shape.
 *
 * @param kind which function
 */
public record Activation(ActivationKind kind) implements Layer {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Activation {
    Objects.requireNonNull(kind, "kind");
  }

  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
