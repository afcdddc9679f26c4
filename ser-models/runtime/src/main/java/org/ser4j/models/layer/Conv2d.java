package org.ser4j.models.layer;

import java.util.Objects;

/**
 * Convolution over a picture: {@code [in][features][frames] -> [filters][features'][frames']}.
 * Weights: {@code weight [filters][in][kernelHeight][kernelWidth]}, and {@code bias [filters]} when
 * asked for. Height is along features, width along frames.
 *
 * @param filters output channels, at least 1
 * @param kernelHeight extent along features, at least 1
 * @param kernelWidth extent along frames, at least 1
 * @param strideHeight step along features, at least 1
 * @param strideWidth step along frames, at least 1
 * @param padding what happens at the edges
 * @param bias whether a bias is added
 */
public record Conv2d(
    int filters,
    int kernelHeight,
    int kernelWidth,
    int strideHeight,
    int strideWidth,
    Padding padding,
    boolean bias)
    implements Layer {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Conv2d {
    Layer.requireExtent("filters", filters);
    Layer.requireExtent("kernelHeight", kernelHeight);
    Layer.requireExtent("kernelWidth", kernelWidth);
    Layer.requireExtent("strideHeight", strideHeight);
    Layer.requireExtent("strideWidth", strideWidth);
    Objects.requireNonNull(padding, "padding");
  }

  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
