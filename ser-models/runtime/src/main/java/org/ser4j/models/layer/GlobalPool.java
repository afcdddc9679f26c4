package org.ser4j.models.layer;

import java.util.Objects;

/**
 * Pooling over every axis but the first: {@code [channels][...] -> [channels]}.
 *
 * @param kind maximum or average
 */
public record GlobalPool(PoolKind kind) implements Layer {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public GlobalPool {
    Objects.requireNonNull(kind, "kind");
  }

  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
