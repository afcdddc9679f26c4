package org.ser4j.training.decomposition;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Sums {@code v * v'} over vectors. They are taken in blocks, and the sum in stretches that stay in
 * the nearest cache, so that each of its values is fetched once a block.
 */
final class OuterProducts {
  /** The inner loop below is written out for as many. */
  static final int BLOCK = 8;

  private static final int STRETCH = 256;

  private final double[][] sum;

  OuterProducts(int length) {
    sum = new double[length][length];
  }

  /** Adds a block of vectors; what is not needed of it holds zeros. */
  void add(double[][] block) {
    for (int start = 0; start < sum.length; start += STRETCH) {
      int end = Math.min(sum.length, start + STRETCH);
      for (int i = 0; i < end; i++) {
        add(block, i, Math.max(i, start), end);
      }
    }
  }

  private void add(double[][] block, int i, int start, int end) {
    double[] v0 = block[0];
    double[] v1 = block[1];
    double[] v2 = block[2];
    double[] v3 = block[3];
    double[] v4 = block[4];
    double[] v5 = block[5];
    double[] v6 = block[6];
    double[] v7 = block[7];
    double a0 = v0[i];
    double a1 = v1[i];
    double a2 = v2[i];
    double a3 = v3[i];
    double a4 = v4[i];
    double a5 = v5[i];
    double a6 = v6[i];
    double a7 = v7[i];
    double[] row = sum[i];
    for (int j = start; j < end; j++) {
      row[j] +=
          ((a0 * v0[j] + a1 * v1[j]) + (a2 * v2[j] + a3 * v3[j]))
              + ((a4 * v4[j] + a5 * v5[j]) + (a6 * v6[j] + a7 * v7[j]));
    }
  }

  /** The sum, symmetric; nothing may be added any more. */
  RealMatrix matrix() {
    for (int i = 0; i < sum.length; i++) {
      for (int j = 0; j < i; j++) {
        sum[i][j] = sum[j][i];
      }
    }
    return new Array2DRowRealMatrix(sum, false);
  }
}
