package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;

/** The sum of two ways from the same input. */
record ResidualOperation(Operation body, Operation shortcut) implements Operation {

  @Override
  public NDArray apply(NDArray x, boolean training) {
    NDArray learned = body.apply(x, training);
    NDArray around = shortcut.apply(x, training);
    NDArray sum = learned.add(around);
    if (learned != x) {
      learned.close();
    }
    if (around != x) {
      around.close();
    }
    return sum;
  }
}
