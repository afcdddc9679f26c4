package org.ser4j.models.layer;

/**
 * Batch normalisation of each channel (the first axis), Ioffe and Szegedy 2015. Weights: {@code
 * weight [c]}, {@code bias [c]}, and the buffers {@code running_mean [c]}, {@code running_var [c]}.
 * In training the batch's own biased variance normalises, and running = (1 - momentum) * running +
 * momentum * batch, with the unbiased variance as PyTorch has it.
 *
 * @param epsilon added to the variance, over 0
 * @param momentum share of the batch in the running values, in (0, 1)
 */
public record BatchNorm(double epsilon, double momentum) implements Layer {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public BatchNorm {
    Layer.require(epsilon > 0 && epsilon < 1, "epsilon must be in (0, 1)", epsilon);
    Layer.require(momentum > 0 && momentum < 1, "momentum must be in (0, 1)", momentum);
  }

  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
