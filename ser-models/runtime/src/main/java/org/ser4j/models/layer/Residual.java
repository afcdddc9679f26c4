package org.ser4j.models.layer;

import java.util.Objects;

/**
 * A residual connection, He et al. 2016: {@code body(x) + shortcut(x)}. An empty {@link Sequential}
 * as shortcut is the identity. Both must give the same shape.
 *
 * @param body what is learned
 * @param shortcut the way around it
 */
public record Residual(Sequential body, Sequential shortcut) implements Layer {
  /** Checks that both are there. */
  public Residual {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(shortcut, "shortcut");
  }

  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
