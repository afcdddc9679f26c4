package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * A convolution along one or two axes. PyTorch pads as much before as after; any other padding is
 * written out.
 */
final class ConvolutionOperation implements Operation {
  private final NDArray weight;
  private final NDArray bias;
  private final Window window;
  private final Shape strides;
  private final Shape paddings;
  private final Shape dilations;

  ConvolutionOperation(NDArray weight, NDArray biasOrNull, Window window) {
    this.weight = weight;
    this.bias = biasOrNull;
    this.window = window;
    strides = window.strides();
    paddings = window.symmetric() ? window.paddings() : window.none();
    dilations = window.ones();
  }

  @Override
  public NDArray apply(NDArray x, boolean training) {
    return window.symmetric() ? convolve(x, weight) : padAndConvolve(x, weight);
  }

  private NDArray padAndConvolve(NDArray x, NDArray kernel) {
    try (NDArray padded = window.pad(x, 0)) {
      return convolve(padded, kernel);
    }
  }

  private NDArray convolve(NDArray x, NDArray kernel) {
    return x.getNDArrayInternal()
        .convolution(x, kernel, bias, strides, paddings, dilations, 1)
        .singletonOrThrow();
  }

  /**
   * The same with a second channel of zeros, for pictures of one channel whose output is one place
   * wide: oneDNN, as in PyTorch 2.7.1, reads the wrong memory for these.
   */
  Operation withSecondChannel() {
    Shape one = new Shape(0, 0, 0, 0, 0, 1);
    return (x, training) -> {
      try (NDArray two = x.pad(one, 0);
          NDArray kernel = weight.pad(one, 0)) {
        return window.symmetric() ? convolve(two, kernel) : padAndConvolve(two, kernel);
      }
    };
  }
}
