package org.ser4j.models.jvm;

/**
 * Adds rows times factors to sums, multiplying and adding one after the other: for processors that
 * cannot do both at once.
 *
 * <p>The inner loop is shaped for HotSpot. It holds so few terms that unrolling it to whole vector
 * registers stays within the compiler's limit; with one or two more it is left scalar.
 */
final class PlainTerms {
  private PlainTerms() {}

  /** As {@link Products#add(float[], float[], float[][], int, int)}. */
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
   * As {@link Products#add(float[][], float[][], int[], float[][], int, int)}, the sums from one
   * row to before another.
   */
  static void add(
      float[][] y, float[][] f, int[] at, int from, int to, float[][] x, int terms, int n) {
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
