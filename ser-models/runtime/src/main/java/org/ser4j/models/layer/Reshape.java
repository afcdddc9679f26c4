package org.ser4j.models.layer;

import java.util.List;

/**
 * Gives the same values in row-major order another shape, batch axis left out.
 *
 * @param target the extents, each at least 1, but one may be -1: what is left over
 */
public record Reshape(List<Integer> target) implements Layer {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if an extent is 0 or below -1, or -1 stands twice
   */
  public Reshape {
    target = List.copyOf(target);
    Layer.require(!target.isEmpty(), "at least one extent");
    Layer.require(
        target.stream().allMatch(d -> d >= 1 || d == -1), "extents of 1 or more, or -1: " + target);
    Layer.require(target.stream().filter(d -> d == -1).count() <= 1, "one -1 at most: " + target);
  }

  /**
   * Makes the layer.
   *
   * @param target the extents, each at least 1, but one may be -1
   * @return the layer
   */
  public static Reshape to(Integer... target) {
    return new Reshape(List.of(target));
  }

  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
