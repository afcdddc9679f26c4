package org.ser4j.models.layer;

/**
 * Puts a logit of 0 before those that come: {@code [n] -> [n + 1]}. The first class is the baseline
 * that the others are held against (the baseline-category logit model, Agresti 2002), so that a
 * network for two classes ends in one value {@code z}: the soft-max of {@code (0, z)} is {@code (1
 * - sigmoid(z), sigmoid(z))}, and its cross-entropy the binary one. This is Keras' {@code Dense(1,
 * activation="sigmoid")} where labels, calibration and loss expect one logit a class.
 */
public record BaselineLogit() implements Layer {
  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
