package org.ser4j.models.jvm;

/** Sums over rows, one loop each, and how rows are allocated. */
final class Rows {
  private Rows() {}

  /**
   * A row whose size with its header of 16 bytes is a multiple of 64 bytes, so that rows allocated
   * together lie alike to cache lines and vector registers.
   */
  static float[] allocate(int length) {
    return new float[(length + 4 + 15) / 16 * 16 - 4];
  }

  /**
   * Lays a matrix's columns out as rows.
   *
   * @param matrix {@code [height][width]}, row-major
   * @return {@code [width][height]}
   */
  static float[][] columns(float[] matrix, int height, int width) {
    float[][] columns = new float[width][];
    for (int k = 0; k < width; k++) {
      columns[k] = column(matrix, height, width, k);
    }
    return columns;
  }

  private static float[] column(float[] matrix, int height, int width, int k) {
    float[] column = allocate(height);
    for (int i = 0; i < height; i++) {
      column[i] = matrix[i * width + k];
    }
    return column;
  }

  /** Writes n values to as many rows from {@code first} on, all at one place. */
  static void scatter(float[] values, float[][] rows, int first, int place, int n) {
    for (int i = 0; i < n; i++) {
      rows[first + i][place] = values[i];
    }
  }

  /** The indices 0, 1 and so on, as many as are asked for. */
  static int[] indices(int count) {
    int[] indices = new int[count];
    for (int i = 0; i < count; i++) {
      indices[i] = i;
    }
    return indices;
  }

  /**
   * Copies every so many values. The stride 2 stands in its own loop, in which, a constant, it
   * spares a check of bounds for each value.
   */
  static void gather(float[] from, int start, int stride, float[] to, int at, int n) {
    if (stride == 1) {
      System.arraycopy(from, start, to, at, n);
    } else if (stride == 2) {
      for (int i = 0; i < n; i++) {
        to[at + i] = from[start + 2 * i];
      }
    } else {
      for (int i = 0; i < n; i++) {
        to[at + i] = from[start + i * stride];
      }
    }
  }

  /** {@code y += x}. */
  static void add(float[] y, float[] x, int n) {
    for (int i = 0; i < n; i++) {
      y[i] += x[i];
    }
  }

  /** {@code y = a y + b}. */
  static void scale(float[] y, float a, float b, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = a * y[i] + b;
    }
  }

  /** {@code y = max(y, x)}. */
  static void max(float[] y, float[] x, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = Math.max(y[i], x[i]);
    }
  }

  /** {@code y = max(y, 0)}. */
  static void relu(float[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = Math.max(y[i], 0f);
    }
  }
}
