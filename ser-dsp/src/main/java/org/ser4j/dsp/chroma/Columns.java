package org.ser4j.dsp.chroma;

/** Norms of one column, {@code librosa.util.normalize}. */
final class Columns {
  private Columns() {}

  /** Divides by the largest value, none of which is negative; leaves zeros alone. */
  static void maxNorm(double[] column) {
    double max = 0;
    for (double value : column) {
      max = value > max ? value : max;
    }
    if (max >= Double.MIN_NORMAL) {
      for (int i = 0; i < column.length; i++) {
        column[i] /= max;
      }
    }
  }

  /** Writes a column of a row-major array. */
  static void write(double[] column, float[] data, int columns, int at) {
    for (int row = 0; row < column.length; row++) {
      data[row * columns + at] = (float) column[row];
    }
  }
}
