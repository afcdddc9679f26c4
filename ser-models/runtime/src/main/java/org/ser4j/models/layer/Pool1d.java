package org.ser4j.models.layer;

import java.util.Objects;

/**
 * Pooling along the frames of a sequence: {@code [channels][frames] -> [channels][frames']}. Padded
 * places never count: a maximum ignores them, an average divides by the places inside.
 *
 * @param kind maximum or average
 * @param size extent, at least 1
 * @param stride step, at least 1
 * @param padding what happens at the edges
 */
public record Pool1d(PoolKind kind, int size, int stride, Padding padding) implements Layer {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Pool1d {
    Objects.requireNonNull(kind, "kind");
    Layer.requireExtent("size", size);
    Layer.requireExtent("stride", stride);
    Objects.requireNonNull(padding, "padding");
  }

  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
