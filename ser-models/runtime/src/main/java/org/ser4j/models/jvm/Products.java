package org.ser4j.models.jvm;

/**
 * Products of matrices given as rows; the engine spends nearly all its time here.
 *
 * <p>A term is one row times a factor. Where the processor multiplies and adds in one instruction,
 * several rows of sums take two terms at a time, so that each row of values is read once for all of
 * them; see {@link Fused}. Elsewhere one row of sums takes four; see {@link Plain}.
 */
final class Products {
  /** Sums that stay in the first-level cache while terms are added to them: 24 KiB. */
  private static final int CACHED = 6 * 1024;

  private static final boolean FUSED = FusedMultiplyAdd.enabled();

  private Products() {}

  /** Adds a vector times a matrix: {@code y += sum over k of a[k] x[k]}, n values each. */
  static void add(float[] y, float[] a, float[][] x, int terms, int n) {
    if (FUSED) {
      Fused.add(y, a, x, terms, n);
    } else {
      Plain.add(y, a, x, terms, n);
    }
  }

  /**
   * Adds a transposed matrix times a matrix: {@code y[p] += sum over k of f[k][at[p]] x[k]}, n
   * values each, for the places p of {@code at}.
   */
  static void add(float[][] y, float[][] f, int[] at, float[][] x, int terms, int n) {
    int step = Math.max(4, CACHED / n / 4 * 4);
    for (int from = 0; from < at.length; from += step) {
      int to = Math.min(at.length, from + step);
      if (FUSED) {
        Fused.add(y, f, at, from, to, x, terms, n);
      } else {
        Plain.add(y, f, at, from, to, x, terms, n);
      }
    }
  }

  /**
   * Adds rows times factors to sums, multiplying and adding in one instruction of the processor.
   *
   * <p>The inner loops are shaped for HotSpot: what bounds them is how much is read, so that a row
   * of values, once read, serves four rows of sums. Eight products a body are what its limits of
   * unrolling allow; with one more, a loop is left scalar.
   */
  static final class Fused {
    private Fused() {}

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
          y[q], y[q + 1], y[q + 2], y[q + 3], f0[p0], f1[p0], f0[p1], f1[p1], f0[p2], f1[p2],
          f0[p3], f1[p3], x0, x1, n);
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
            y,
            f[k][p],
            f[k + 1][p],
            f[k + 2][p],
            f[k + 3][p],
            x[k],
            x[k + 1],
            x[k + 2],
            x[k + 3],
            n);
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
            Math.fma(
                a3, x3[i], Math.fma(a2, x2[i], Math.fma(a1, x1[i], Math.fma(a0, x0[i], y[i]))));
      }
    }

    private static void addOne(float[] y, float a, float[] x, int n) {
      for (int i = 0; i < n; i++) {
        y[i] = Math.fma(a, x[i], y[i]);
      }
    }
  }

  /**
   * Adds rows times factors to sums, multiplying and adding one after the other: for processors
   * that cannot do both at once.
   *
   * <p>The inner loop is shaped for HotSpot. It holds so few terms that unrolling it to whole
   * vector registers stays within the compiler's limit; with one or two more it is left scalar.
   */
  static final class Plain {
    private Plain() {}

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
}
