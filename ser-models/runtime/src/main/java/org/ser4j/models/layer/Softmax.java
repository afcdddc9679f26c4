package org.ser4j.models.layer;

/** Soft-max of a vector: {@code [n] -> [n]}, positive, with sum 1. */
public record Softmax() implements Layer {
  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
