package org.ser4j.models.layer;

/**
 * Mean and standard deviation over the frames of a sequence, unweighted, as in x-vectors (Snyder et
 * al. 2018): {@code [c][frames] -> [2 c]}, means first; the deviation is sqrt(biased variance +
 * 1e-5).
 */
public record StatisticsPool() implements Layer {
  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
