package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;

/**
 * Attentive statistics pooling.
 *
 * @param weight1 {@code [units][channels]}
 * @param bias1 {@code [units]}
 * @param weight2 {@code [units]}
 * @param deviation whether the weighted deviation follows the weighted mean
 */
record AttentionPoolOperation(NDArray weight1, NDArray bias1, NDArray weight2, boolean deviation)
    implements Operation {

  @Override
  public NDArray apply(NDArray x, boolean training) {
    NDArray frames = x.transpose(0, 2, 1);
    NDArray hidden =
        frames.getNDArrayInternal().linear(frames, weight1, bias1).singletonOrThrow().tanh();
    NDArray attention = hidden.matMul(weight2).softmax(1).expandDims(2);
    NDArray mean = x.matMul(attention);
    if (!deviation) {
      return mean.squeeze(2);
    }
    NDArray variance = x.sub(mean).square().matMul(attention);
    return mean.concat(StatisticsPoolOperation.deviation(variance), 1).squeeze(2);
  }
}
