package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** A convolution along one or two axes. */
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
    if (window.symmetric()) {
      return convolve(x);
    }
    try (NDArray padded = window.pad(x, 0)) {
      return convolve(padded);
    }
  }

  private NDArray convolve(NDArray x) {
    return x.getNDArrayInternal()
        .convolution(x, weight, bias, strides, paddings, dilations, 1)
        .singletonOrThrow();
  }
}
