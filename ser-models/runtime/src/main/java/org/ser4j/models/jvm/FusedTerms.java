package org.ser4j.models.jvm;

/**
 * Adds rows times factors to sums, multiplying and adding in one instruction of the processor.
 *
 * <p>The inner loops are shaped for HotSpot: what bounds them is how much is read, so that a row of
 * values, once read, serves four rows of sums. Eight products a body are what its limits of
 * unrolling allow; with one more, a loop is left scalar.
 */
final class FusedTerms {
  private static final int ROUNDS = 5;
  private static final int CALLS = 20;

  /** Nanoseconds for one call; the instruction takes about 20, interpreted. */
  private static final int SLOW = 250;

  private FusedTerms() {}

  /**
   * Whether {@link Math#fma} is an instruction of the processor. Otherwise Java computes it by
   * {@link java.math.BigDecimal}, some thousand times slower, and says so nowhere that is quick to
   * ask at a program's start; the best of a few rounds tells them apart.
   */
  static boolean fast() {
    float sum = 0;
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < CALLS; i++) {
        sum = Math.fma(sum, 0.3f, 0.7f);
      }
      least = Math.min(least, System.nanoTime() - start);
    }
    // The sum is always below 1; asked so that computing it is not left out.
    return sum < 2 && least < CALLS * SLOW;
  }

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
    int p = from + (to - from) / 4 * 4;
    int k = 0;
    for (; k + 2 <= terms; k += 2) {
      for (int q = from; q < p; q += 4) {
        addTwoToFour(y, q, f[k], f[k + 1], at, x[k], x[k + 1], n);
      }
    }
    if (k < terms) {
      for (int q = from; q < p; q++) {
        addOne(y[q], f[k][at[q]], x[k], n);
      }
    }
    for (; p < to; p++) {
      addToOne(y[p], f, at[p], x, terms, n);
    }
  }

  private static void addTwoToFour(
      float[][] y, int q, float[] f0, float[] f1, int[] at, float[] x0, float[] x1, int n) {
    int p0 = at[q];
    int p1 = at[q + 1];
    int p2 = at[q + 2];
    int p3 = at[q + 3];
    addTwoToFour(
        y[q], y[q + 1], y[q + 2], y[q + 3], f0[p0], f1[p0], f0[p1], f1[p1], f0[p2], f1[p2], f0[p3],
        f1[p3], x0, x1, n);
  }

  /** Two terms for each of four rows of sums. */
  private static void addTwoToFour(
      float[] y0,
      float[] y1,
      float[] y2,
      float[] y3,
      float a00,
      float a01,
      float a10,
      float a11,
      float a20,
      float a21,
      float a30,
      float a31,
      float[] x0,
      float[] x1,
      int n) {
    for (int i = 0; i < n; i++) {
      float u0 = x0[i];
      float u1 = x1[i];
      y0[i] = Math.fma(a01, u1, Math.fma(a00, u0, y0[i]));
      y1[i] = Math.fma(a11, u1, Math.fma(a10, u0, y1[i]));
      y2[i] = Math.fma(a21, u1, Math.fma(a20, u0, y2[i]));
      y3[i] = Math.fma(a31, u1, Math.fma(a30, u0, y3[i]));
    }
  }

  private static void addToOne(float[] y, float[][] f, int p, float[][] x, int terms, int n) {
    int k = 0;
    for (; k + 4 <= terms; k += 4) {
      addFour(
          y, f[k][p], f[k + 1][p], f[k + 2][p], f[k + 3][p], x[k], x[k + 1], x[k + 2], x[k + 3], n);
    }
    for (; k < terms; k++) {
      addOne(y, f[k][p], x[k], n);
    }
  }

  /** Four terms for one row of sums. */
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
      y[i] =
          Math.fma(a3, x3[i], Math.fma(a2, x2[i], Math.fma(a1, x1[i], Math.fma(a0, x0[i], y[i]))));
    }
  }

  private static void addOne(float[] y, float a, float[] x, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = Math.fma(a, x[i], y[i]);
    }
  }
}
