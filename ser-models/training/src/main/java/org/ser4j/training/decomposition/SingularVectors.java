package org.ser4j.training.decomposition;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Singular values and right singular vectors of a matrix x, from the eigenvectors of {@code x' * x}
 * or {@code x * x'}, whichever is smaller. Singular values below about 1e-8 of the largest are lost
 * in rounding, as they are in float32 rows anyway.
 */
final class SingularVectors {
  /** Larger eigenproblems take minutes. */
  static final int MAX_SIDE = 4_096;

  private final Deviations rows;
  private final EigenDecomposition eigen;
  private final boolean tall;

  SingularVectors(Deviations rows) {
    int side = Math.min(rows.rows(), rows.columns());
    if (side > MAX_SIDE) {
      throw new IllegalArgumentException(
          "a decomposition is fitted on "
              + MAX_SIDE
              + " rows or of "
              + MAX_SIDE
              + " values at most, not on "
              + rows.rows()
              + " rows of "
              + rows.columns()
              + " values");
    }
    this.rows = rows;
    this.tall = rows.columns() <= rows.rows();
    this.eigen = new EigenDecomposition(tall ? overRows() : overColumns());
  }

  private RealMatrix overRows() {
    OuterProducts products = new OuterProducts(rows.columns());
    double[][] block = new double[OuterProducts.BLOCK][rows.columns()];
    for (int start = 0; start < rows.rows(); start += block.length) {
      for (int i = 0; i < block.length; i++) {
        if (start + i < rows.rows()) {
          rows.row(start + i, block[i]);
        } else {
          Arrays.fill(block[i], 0);
        }
      }
      products.add(block);
    }
    return products.matrix();
  }

  private RealMatrix overColumns() {
    OuterProducts products = new OuterProducts(rows.rows());
    double[][] block = new double[OuterProducts.BLOCK][rows.rows()];
    for (int start = 0; start < rows.columns(); start += block.length) {
      for (int i = 0; i < block.length; i++) {
        if (start + i < rows.columns()) {
          rows.column(start + i, block[i]);
        } else {
          Arrays.fill(block[i], 0);
        }
      }
      products.add(block);
    }
    return products.matrix();
  }

  /** The squares of the singular values, largest first. */
  double[] squares() {
    double[] squares = eigen.getRealEigenvalues();
    for (int i = 0; i < squares.length; i++) {
      squares[i] = Math.max(0, squares[i]);
    }
    return squares;
  }

  /**
   * The first right singular vectors, orthonormal. Those of singular values of 0 are arbitrary.
   *
   * @return {@code [count][columns]}
   */
  double[][] first(int count) {
    double[][] vectors = new double[count][];
    for (int i = 0; i < count; i++) {
      vectors[i] = eigen.getEigenvector(i).toArray();
    }
    return tall ? vectors : GramSchmidt.orthonormal(fromLeft(vectors));
  }

  /** A left singular vector times x is the right one times the singular value. */
  private double[][] fromLeft(double[][] left) {
    double[][] right = new double[left.length][rows.columns()];
    double[] values = new double[rows.columns()];
    for (int row = 0; row < rows.rows(); row++) {
      rows.row(row, values);
      for (int i = 0; i < left.length; i++) {
        double factor = left[i][row];
        double[] sum = right[i];
        for (int column = 0; column < values.length; column++) {
          sum[column] += factor * values[column];
        }
      }
    }
    return right;
  }

  /** Differences from the group means, each column times a factor; computed on access. */
  static final class Deviations {
    private final GroupMeans means;
    private final double[] factors;

    Deviations(GroupMeans means, double[] factors) {
      this.means = means;
      this.factors = factors;
    }

    int rows() {
      return means.matrix().rows();
    }

    int columns() {
      return factors.length;
    }

    void row(int row, double[] into) {
      means.differences(row, into);
      for (int column = 0; column < factors.length; column++) {
        into[column] *= factors[column];
      }
    }

    void column(int column, double[] into) {
      for (int row = 0; row < into.length; row++) {
        into[row] = means.difference(row, column) * factors[column];
      }
    }
  }

  /**
   * Sums {@code v * v'} over vectors. They are added in blocks, and the sum is updated in stretches
   * that fit into the first-level cache, so that each of its values is loaded once per block.
   */
  private static final class OuterProducts {
    /** The inner loop is unrolled for this number. */
    static final int BLOCK = 8;

    private static final int STRETCH = 256;

    private final double[][] sum;

    OuterProducts(int length) {
      sum = new double[length][length];
    }

    /** Adds a block of vectors; unused ones hold zeros. */
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

    /** The symmetric sum; nothing may be added afterwards. */
    RealMatrix matrix() {
      for (int i = 0; i < sum.length; i++) {
        for (int j = 0; j < i; j++) {
          sum[i][j] = sum[j][i];
        }
      }
      return new Array2DRowRealMatrix(sum, false);
    }
  }
}
