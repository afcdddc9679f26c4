package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;

/**
 * What one layer computes on a batch, its weights at hand. Safe for use by several threads.
 *
 * <p>Nothing that is differentiated is multiplied with, divided by or raised to a Java number. DJL
 * puts the number in a direct buffer that nothing holds once the call is over, PyTorch keeps only
 * its address for the backward pass, and a collection of garbage in between gives a gradient made
 * of whatever lies there then. Adding one is fine: its gradient does not ask for it.
 */
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
