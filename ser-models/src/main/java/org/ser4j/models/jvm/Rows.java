package org.ser4j.models.jvm;

/**
 * The loops where the time goes: sums of multiples of rows. Each is small enough for HotSpot to
 * unroll to whole vector registers (bodies with a few more terms are left scalar) and called often
 * enough to be compiled early. Multiplying and adding apart, not fused: the same bits everywhere,
 * and no slow path where a processor cannot fuse.
 */
final class Rows {
  /** Sums that stay in the first-level cache while terms are added to them: 24 KiB. */
  static final int CACHED = 6 * 1024;

  private Rows() {}

  /**
   * A row whose size with its header of 16 bytes is a multiple of 64 bytes, so that rows allocated
   * together lie alike to cache lines and vector registers.
   *
   * @param length values needed; there may be more
   */
  static float[] allocate(int length) {
    return new float[(length + 4 + 15) / 16 * 16 - 4];
  }

  /** {@code y += a0 x0 + a1 x1 + a2 x2} and {@code z += b0 x0 + b1 x1 + b2 x2}, n values each. */
  static void addTriple(
      float[] y,
      float[] z,
      float[] x0,
      float[] x1,
      float[] x2,
      float a0,
      float a1,
      float a2,
      float b0,
      float b1,
      float b2,
      int n) {
    for (int i = 0; i < n; i++) {
      float v0 = x0[i];
      float v1 = x1[i];
      float v2 = x2[i];
      float first = y[i];
      float second = z[i];
      y[i] = first + (a0 * v0 + a1 * v1 + a2 * v2);
      z[i] = second + (b0 * v0 + b1 * v1 + b2 * v2);
    }
  }

  /** {@code y += a0 x0 + a1 x1 + a2 x2}, n values each. */
  static void addTriple(
      float[] y, float[] x0, float[] x1, float[] x2, float a0, float a1, float a2, int n) {
    for (int i = 0; i < n; i++) {
      y[i] += a0 * x0[i] + a1 * x1[i] + a2 * x2[i];
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

  /** {@code y = max(y, 0)}. */
  static void relu(float[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = Math.max(y[i], 0f);
    }
  }

  /**
   * Adds a vector times a matrix that lies in rows: {@code y += sum over k of a[k] x[k]}.
   *
   * @param y n sums
   * @param a as many factors as there are terms
   * @param x rows of n values
   */
  static void addProduct(float[] y, float[] a, float[][] x, int terms, int n) {
    int k = 0;
    for (; k + 3 <= terms; k += 3) {
      addTriple(y, x[k], x[k + 1], x[k + 2], a[k], a[k + 1], a[k + 2], n);
    }
    for (; k < terms; k++) {
      addTriple(y, x[k], x[k], x[k], a[k], 0, 0, n);
    }
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
      columns[k] = allocate(height);
      for (int i = 0; i < height; i++) {
        columns[k][i] = matrix[i * width + k];
      }
    }
    return columns;
  }
}
