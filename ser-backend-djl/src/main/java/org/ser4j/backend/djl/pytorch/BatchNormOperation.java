package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;

/** Batch normalisation; in training it also moves the running statistics, in place. */
record BatchNormOperation(
    NDArray weight,
    NDArray bias,
    NDArray runningMean,
    NDArray runningVariance,
    double epsilon,
    double momentum)
    implements Operation {

  @Override
  public NDArray apply(NDArray x, boolean training) {
    // DJL's momentum is the share that stays; axis -1 stands for PyTorch's own channel axis.
    float stays = (float) (1 - momentum);
    return x.getNDArrayInternal()
        .batchNorm(
            x, runningMean, runningVariance, weight, bias, -1, stays, (float) epsilon, training)
        .singletonOrThrow();
  }
}
