package org.ser4j.models.jvm;

/** How a convolution multiplies what its window sees with its weights. */
interface PatchProduct {
  /**
   * Computes a block of output places, bias and activation included.
   *
   * @param workspace where the output lies
   * @param patches for each place of the window the block's values
   * @param from the block's first place, counted in {@link Phases#places}
   * @param n places in the block
   */
  void run(Workspace workspace, float[][] patches, int from, int n);
}
