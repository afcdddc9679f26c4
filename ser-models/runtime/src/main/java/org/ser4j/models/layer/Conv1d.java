package org.ser4j.models.layer;

import java.util.Objects;

/**
 * Convolution along the frames of a sequence: {@code [in][frames] -> [filters][frames']}. Weights:
 * {@code weight [filters][in][kernel]}, and {@code bias [filters]} when asked for. As Keras' Conv1D
 * and PyTorch's Conv1d, cross-correlation without flipping the kernel.
 *
 * @param filters output channels, at least 1
 * @param kernel extent along frames, at least 1
 * @param stride step along frames, at least 1
 * @param padding what happens at the edges
 * @param bias whether a bias is added
 */
public record Conv1d(int filters, int kernel, int stride, Padding padding, boolean bias)
    implements Layer {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Conv1d {
    Layer.requireExtent("filters", filters);
    Layer.requireExtent("kernel", kernel);
    Layer.requireExtent("stride", stride);
    Objects.requireNonNull(padding, "padding");
  }

  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
