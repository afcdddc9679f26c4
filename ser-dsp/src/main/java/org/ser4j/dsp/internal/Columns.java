package org.ser4j.dsp.internal;

import org.ser4j.dsp.Matrix;

/**
 * A matrix that is made column by column. Some columns are kept and then written together, so that
 * each line of the cache is written once.
 */
public final class Columns {
  /** A row's share of so many columns is one line of cache. */
  private static final int KEPT = 16;

  /** Rows that are written together: their lines stay in the first cache. */
  private static final int BLOCK = 64;

  private final Matrix matrix;
  private final double[][] kept;
  private int column;

  /**
   * Begins a matrix.
   *
   * @param rows at least 1
   * @param columns at least 1
   */
  public Columns(int rows, int columns) {
    this.matrix = Matrix.zeros(rows, columns);
    this.kept = new double[Math.min(KEPT, columns)][rows];
  }

  /** The values of the next column, one for each row, to be overwritten before {@link #add()}. */
  public double[] next() {
    return kept[column % KEPT];
  }

  /** Takes the column as it is now; after the last one begins again with the first. */
  public void add() {
    int in = column++ % KEPT;
    if (in == KEPT - 1 || column == matrix.columns()) {
      for (int row = 0; row < matrix.rows(); row += BLOCK) {
        write(row, Math.min(matrix.rows(), row + BLOCK), column - 1 - in, in + 1);
      }
      column %= matrix.columns();
    }
  }

  private void write(int fromRow, int toRow, int first, int count) {
    float[] data = matrix.data();
    int columns = matrix.columns();
    for (int i = 0; i < count; i++) {
      double[] values = kept[i];
      int at = fromRow * columns + first + i;
      for (int row = fromRow; row < toRow; row++, at += columns) {
        data[at] = (float) values[row];
      }
    }
  }

  /** The matrix: [rows][columns], complete once all columns have been added. */
  public Matrix matrix() {
    return matrix;
  }
}
