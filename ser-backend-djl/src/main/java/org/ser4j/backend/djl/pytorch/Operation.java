package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;

/** What one layer computes on a batch, its weights at hand. Safe for use by several threads. */
@FunctionalInterface
interface Operation {
  /**
   * Applies the layer.
   *
   * @param x the batch, batch axis first; left open
   * @param training whether dropout drops and batch normalisation takes the batch's own statistics
   * @return the result, owned by the manager of {@code x}; {@code x} itself where nothing happens
   */
  NDArray apply(NDArray x, boolean training);
}
