package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;

/** The loss of a batch. */
final class CrossEntropy {
  private static final int[] CLASSES = {1};

  private CrossEntropy() {}

  /**
   * The mean over the rows. No factor is a Java number: see {@link Operation}.
   *
   * @param logits {@code [rows][classes]}
   * @param wanted one distribution a row
   */
  static NDArray of(NDArray logits, NDArray wanted) {
    return logits.logSoftmax(1).mul(wanted).sum(CLASSES).mean().neg();
  }
}
