package org.ser4j.models.jvm;

/**
 * A constant matrix that multiplies matrices lying in rows, its values sorted as {@link
 * Rows#addTriple} takes them: for each three columns, for each two rows, these six.
 */
final class PackedMatrix {
  private final int width;
  private final int pairs;
  private final float[] packed;

  /**
   * Packs a matrix.
   *
   * @param matrix {@code [height][width]}, row-major
   */
  PackedMatrix(float[] matrix, int height, int width) {
    this.width = width;
    this.pairs = (height + 1) / 2;
    this.packed = new float[(width + 2) / 3 * pairs * 6];
    for (int i = 0; i < height; i++) {
      for (int k = 0; k < width; k++) {
        packed[(k / 3 * pairs + i / 2) * 6 + i % 2 * 3 + k % 3] = matrix[i * width + k];
      }
    }
  }

  /** The rows of sums that {@link #addProduct} writes: the height, rounded up to even. */
  int sums() {
    return 2 * pairs;
  }

  /**
   * {@code y += matrix x}.
   *
   * @param y as many rows as {@link #sums}
   * @param x as many rows as the matrix is wide
   * @param n values of each row
   */
  void addProduct(float[][] y, float[][] x, int n) {
    int step = Math.max(1, Rows.CACHED / (2 * n));
    for (int from = 0; from < pairs; from += step) {
      int to = Math.min(pairs, from + step);
      for (int k = 0; k < width; k += 3) {
        // Beyond the last column the factors are 0, and any row will do.
        float[] x1 = x[Math.min(k + 1, width - 1)];
        float[] x2 = x[Math.min(k + 2, width - 1)];
        addTriples(y, x[k], x1, x2, from, to, k / 3 * pairs, n);
      }
    }
  }

  private void addTriples(
      float[][] y, float[] x0, float[] x1, float[] x2, int from, int to, int at, int n) {
    for (int pair = from; pair < to; pair++) {
      int p = (at + pair) * 6;
      Rows.addTriple(
          y[2 * pair],
          y[2 * pair + 1],
          x0,
          x1,
          x2,
          packed[p],
          packed[p + 1],
          packed[p + 2],
          packed[p + 3],
          packed[p + 4],
          packed[p + 5],
          n);
    }
  }
}
