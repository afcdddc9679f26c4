package org.ser4j.models.layer;

import java.util.List;

/**
 * Layers one after the other; none gives the identity.
 *
 * @param layers first to last
 */
public record Sequential(List<Layer> layers) implements Layer {
  /** Copies the list. */
  public Sequential {
    layers = List.copyOf(layers);
  }

  /**
   * Makes a sequence.
   *
   * @param layers first to last
   * @return the sequence
   */
  public static Sequential of(Layer... layers) {
    return new Sequential(List.of(layers));
  }

  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
