package org.ser4j.dsp;

import java.util.Objects;

/**
 * A feature over time: rows are features (bins, bands, coefficients), columns are frames, as
 * librosa lays them out. The values lie in one flat row-major array, which is shared and not
 * copied: writing to {@link #data()} writes to the matrix.
 */
public final class Matrix {
  private final float[] data;
  private final int rows;
  private final int columns;

  /**
   * A matrix over an array.
   *
   * @param data the values, row after row; kept, not copied
   * @param rows features, at least 1
   * @param columns frames, at least 1
   * @throws IllegalArgumentException if a size is under 1 or the array does not have rows times
   *     columns values
   */
  public Matrix(float[] data, int rows, int columns) {
    Objects.requireNonNull(data, "data must not be null");
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "a matrix has at least 1 row and 1 column, not " + rows + " x " + columns);
    }
    if (data.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          data.length + " values do not make " + rows + " x " + columns);
    }
    this.data = data;
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * A matrix of zeros.
   *
   * @param rows features, at least 1
   * @param columns frames, at least 1
   * @throws IllegalArgumentException if a size is under 1 or there would be over 2^31 - 1 values
   */
  public static Matrix zeros(int rows, int columns) {
    if ((long) rows * columns > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          rows + " x " + columns + " values are more than one array holds; cut the signal");
    }
    return new Matrix(new float[Math.max(0, rows * columns)], rows, columns);
  }

  /** The array itself, row after row. */
  public float[] data() {
    return data;
  }

  /** Number of features, 1 or more. */
  public int rows() {
    return rows;
  }

  /** Number of frames, 1 or more. */
  public int columns() {
    return columns;
  }

  /**
   * One value.
   *
   * @param row the feature, from 0
   * @param column the frame, from 0
   * @throws IndexOutOfBoundsException if there is no such row or column
   */
  public float get(int row, int column) {
    return data[Objects.checkIndex(row, rows) * columns + Objects.checkIndex(column, columns)];
  }

  /** The size, not the values. */
  @Override
  public String toString() {
    return "Matrix[" + rows + " x " + columns + "]";
  }
}
