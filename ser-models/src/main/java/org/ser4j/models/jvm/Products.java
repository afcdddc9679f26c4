package org.ser4j.models.jvm;

/**
 * Products of matrices that lie in rows, where all the time goes.
 *
 * <p>The two inner loops are shaped for HotSpot. A body holds so few terms that unrolling it to
 * whole vector registers stays within the compiler's limit; with one or two more it is left scalar.
 * It writes one row only: with two, whether it is vectorised turns on what it is inlined into.
 * Multiplying and adding are not fused: the same bits everywhere, and no slow path where a
 * processor cannot fuse.
 */
final class Products {
  /** Sums that stay in the first-level cache while terms are added to them: 24 KiB. */
  private static final int CACHED = 6 * 1024;

  private Products() {}

  /**
   * Adds a vector times a matrix: {@code y += sum over k of a[k] x[k]}.
   *
   * @param y n sums
   * @param a as many factors as there are terms
   * @param x rows of n values
   */
  static void add(float[] y, float[] a, float[][] x, int terms, int n) {
    int k = 0;
    for (; k + 4 <= terms; k += 4) {
      addFour(y, a[k], a[k + 1], a[k + 2], a[k + 3], x[k], x[k + 1], x[k + 2], x[k + 3], n);
    }
    for (; k < terms; k++) {
      addOne(y, a[k], x[k], n);
    }
  }

  /**
   * Adds a transposed matrix times a matrix: {@code y[p] += sum over k of f[k][at[p]] x[k]}.
   *
   * @param y as many rows of n sums as {@code at} has entries
   * @param f rows of factors
   * @param at which of a row's factors are used
   * @param x rows of n values
   * @param terms rows of f and x
   */
  static void add(float[][] y, float[][] f, int[] at, float[][] x, int terms, int n) {
    int step = Math.max(1, CACHED / n);
    for (int from = 0; from < at.length; from += step) {
      int to = Math.min(at.length, from + step);
      int k = 0;
      for (; k + 4 <= terms; k += 4) {
        for (int p = from; p < to; p++) {
          addFour(y[p], f, at[p], x, k, n);
        }
      }
      for (; k < terms; k++) {
        for (int p = from; p < to; p++) {
          addOne(y[p], f[k][at[p]], x[k], n);
        }
      }
    }
  }

  private static void addFour(float[] y, float[][] f, int p, float[][] x, int k, int n) {
    addFour(
        y, f[k][p], f[k + 1][p], f[k + 2][p], f[k + 3][p], x[k], x[k + 1], x[k + 2], x[k + 3], n);
  }

  private static void addFour(
      float[] y,
      float a0,
      float a1,
      float a2,
      float a3,
      float[] x0,
      float[] x1,
      float[] x2,
      float[] x3,
      int n) {
    for (int i = 0; i < n; i++) {
      y[i] += a0 * x0[i] + a1 * x1[i] + (a2 * x2[i] + a3 * x3[i]);
    }
  }

  private static void addOne(float[] y, float a, float[] x, int n) {
    for (int i = 0; i < n; i++) {
      y[i] += a * x[i];
    }
  }
}
