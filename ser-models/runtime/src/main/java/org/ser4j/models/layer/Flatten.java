package org.ser4j.models.layer;

/**
 * Joins neighbouring axes into one, row-major, as PyTorch's flatten: {@code Flatten(0, -1)} gives a
 * vector, {@code Flatten(0, 1)} turns {@code [channels][features][frames]} into a sequence {@code
 * [channels * features][frames]}.
 *
 * @param startAxis first axis joined; negative counts from the last
 * @param endAxis last axis joined; negative counts from the last
 */
public record Flatten(int startAxis, int endAxis) implements Layer {
  /** Checks that both axes are -8 to 7. */
  public Flatten {
    Layer.require(startAxis >= -8 && startAxis < 8, "startAxis must be -8 to 7", startAxis);
    Layer.require(endAxis >= -8 && endAxis < 8, "endAxis must be -8 to 7", endAxis);
  }

  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
