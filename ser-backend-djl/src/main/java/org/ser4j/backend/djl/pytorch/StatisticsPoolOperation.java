package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;

/** Mean and standard deviation over frames. */
final class StatisticsPoolOperation implements Operation {
  private static final float FLOOR = 1e-5f;
  private static final int[] FRAMES = {2};

  @Override
  public NDArray apply(NDArray x, boolean training) {
    NDArray mean = x.mean(FRAMES, true);
    NDArray variance = x.sub(mean).square().mean(FRAMES, true);
    return mean.concat(deviation(variance), 1).squeeze(2);
  }

  /** The root of a variance, kept off zero, where its gradient is infinite. */
  static NDArray deviation(NDArray variance) {
    return variance.add(FLOOR).sqrt();
  }
}
