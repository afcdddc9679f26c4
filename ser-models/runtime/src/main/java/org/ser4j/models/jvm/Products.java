package org.ser4j.models.jvm;

/**
 * Products of matrices that lie in rows, where all the time goes.
 *
 * <p>A term is one row times a factor. Where the processor multiplies and adds in one instruction,
 * several rows of sums take two terms at a time, so that each row of values is read once for all of
 * them; see {@link FusedTerms}. Elsewhere one row of sums takes four; see {@link PlainTerms}.
 */
final class Products {
  /** Sums that stay in the first-level cache while terms are added to them: 24 KiB. */
  private static final int CACHED = 6 * 1024;

  private static final boolean FUSED = FusedTerms.fast();

  private Products() {}

  /**
   * Adds a vector times a matrix: {@code y += sum over k of a[k] x[k]}.
   *
   * @param y n sums
   * @param a as many factors as there are terms
   * @param x rows of n values
   */
  static void add(float[] y, float[] a, float[][] x, int terms, int n) {
    if (FUSED) {
      FusedTerms.add(y, a, x, terms, n);
    } else {
      PlainTerms.add(y, a, x, terms, n);
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
    int step = Math.max(4, CACHED / n / 4 * 4);
    for (int from = 0; from < at.length; from += step) {
      int to = Math.min(at.length, from + step);
      if (FUSED) {
        FusedTerms.add(y, f, at, from, to, x, terms, n);
      } else {
        PlainTerms.add(y, f, at, from, to, x, terms, n);
      }
    }
  }
}
