package org.ser4j.models.layer;

import java.util.Objects;

/**
 * Pooling over a picture: {@code [channels][features][frames] -> [channels][features'][frames']}.
 * Padded places never count: a maximum ignores them, an average divides by the places inside.
 *
 * @param kind maximum or average
 * @param height extent along features, at least 1
 * @param width extent along frames, at least 1
 * @param strideHeight step along features, at least 1
 * @param strideWidth step along frames, at least 1
 * @param padding what happens at the edges
 */
public record Pool2d(
    PoolKind kind, int height, int width, int strideHeight, int strideWidth, Padding padding)
    implements Layer {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Pool2d {
    Objects.requireNonNull(kind, "kind");
    Layer.requireExtent("height", height);
    Layer.requireExtent("width", width);
    Layer.requireExtent("strideHeight", strideHeight);
    Layer.requireExtent("strideWidth", strideWidth);
    Objects.requireNonNull(padding, "padding");
  }

  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
