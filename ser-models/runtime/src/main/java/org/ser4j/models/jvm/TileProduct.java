package org.ser4j.models.jvm;

/** How a convolution by tiles multiplies what its tiles have at each point with its weights. */
interface TileProduct {
  /**
   * Computes the sums of products at a point.
   *
   * @param point of {@link Winograd#POINTS}
   * @param patches for each factor of a sum the values of a block
   * @param n places in the block
   */
  void multiply(Workspace workspace, int point, float[][] patches, int n);

  /**
   * Makes output lines of the sums at all points, activation included.
   *
   * @param first tile of the block
   * @param n tiles in the block
   */
  void finish(Workspace workspace, int first, int n);
}
