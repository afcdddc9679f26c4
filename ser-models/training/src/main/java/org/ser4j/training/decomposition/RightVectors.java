package org.ser4j.training.decomposition;

import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Singular values and right singular vectors of rows, by way of the eigenvectors of {@code x' * x}
 * or {@code x * x'}, whichever is smaller. Singular values under about a 1e-8th of the largest are
 * lost in rounding, as they are in float32 rows anyway.
 */
final class RightVectors {
  /** The eigenvectors of so many take minutes. */
  static final int MAX_SIDE = 4_096;

  private final Deviations rows;
  private final EigenDecomposition eigen;
  private final boolean tall;

  RightVectors(Deviations rows) {
    int side = Math.min(rows.rows(), rows.columns());
    if (side > MAX_SIDE) {
      throw new IllegalArgumentException(
          "a reduction is fitted on "
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

  /** The squares of the singular values, largest first, as many as the smaller side has. */
  double[] squares() {
    double[] squares = eigen.getRealEigenvalues();
    for (int i = 0; i < squares.length; i++) {
      squares[i] = Math.max(0, squares[i]);
    }
    return squares;
  }

  /**
   * The first vectors, orthonormal. To a singular value of 0 belongs any vector across all others.
   *
   * @return {@code [count][columns]}
   */
  double[][] first(int count) {
    double[][] vectors = new double[count][];
    for (int i = 0; i < count; i++) {
      vectors[i] = eigen.getEigenvector(i).toArray();
    }
    return tall ? vectors : Orthonormal.of(fromLeft(vectors));
  }

  /** A left vector times the rows is its right vector times the singular value. */
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
}
