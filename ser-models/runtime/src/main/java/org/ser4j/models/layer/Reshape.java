package org.ser4j.models.layer;

import java.util.List;

/**
 * Gives the same values in row-major order another shape, batch axis left out.
 *
 * @param target the extents, each at least 1, but one may be -1: what is left over
 */
public record Reshape(List<Integer> target) implements Layer {
  private static final int MAX_RANK = 8;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if an extent is 0 or below -1, or -1 stands twice
   */
  public Reshape {
    target = List.copyOf(target);
    Layer.require(
        !target.isEmpty() && target.size() <= MAX_RANK,
        "target must have 1 to " + MAX_RANK + " extents",
        target);
    int open = 0;
    for (int extent : target) {
      Layer.require(
          extent == -1 || extent >= 1 && extent <= Layer.MAX_EXTENT,
          "target must have extents of 1 to " + Layer.MAX_EXTENT + " or -1",
          target);
      open += extent == -1 ? 1 : 0;
    }
    Layer.require(open <= 1, "target must have one -1 at most", target);
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
