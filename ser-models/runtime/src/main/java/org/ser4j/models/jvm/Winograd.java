package org.ser4j.models.jvm;

/**
 * Minimal filtering F(4, 3): four values of a convolution with three taps from six products instead
 * of twelve (Winograd 1980; Lavin and Gray 2016, "Fast algorithms for convolutional neural
 * networks"), by the points 0, 1, -1, 2, -2 and infinity.
 *
 * <p>With them the error of single precision grows by less than a decimal digit; larger tiles would
 * cost more of it.
 */
final class Winograd {
  /** Values that come out of a tile. */
  static final int OUT = 4;

  /** Taps. */
  static final int TAPS = 3;

  /** Values that go into a tile, which is also the number of products. */
  static final int POINTS = OUT + TAPS - 1;

  /** The point whose product is once in each value that comes out. */
  static final int IN_ALL = 1;

  private static final double[][] FILTER = {
    {1 / 4.0, 0, 0},
    {-1 / 6.0, -1 / 6.0, -1 / 6.0},
    {-1 / 6.0, 1 / 6.0, -1 / 6.0},
    {1 / 24.0, 1 / 12.0, 1 / 6.0},
    {1 / 24.0, -1 / 12.0, 1 / 6.0},
    {0, 0, 1}
  };

  private Winograd() {}

  /** The factor of a product at a point that stands for three taps. */
  static float filter(int point, float tap0, float tap1, float tap2) {
    double[] row = FILTER[point];
    return (float) (row[0] * tap0 + row[1] * tap1 + row[2] * tap2);
  }

  /**
   * What is multiplied at a point.
   *
   * @param d rows of n values, of which {@code first} and the five after it go into the tiles
   */
  static void input(int point, float[] target, float[][] d, int first, int n) {
    float[] d1 = d[first + 1];
    float[] d2 = d[first + 2];
    float[] d3 = d[first + 3];
    float[] d4 = d[first + 4];
    switch (point) {
      case 0 -> combine(target, 4, d[first], -5, d2, 1, d4, n);
      case 1 -> combine(target, -4, d1, -4, d2, 1, d3, 1, d4, n);
      case 2 -> combine(target, 4, d1, -4, d2, -1, d3, 1, d4, n);
      case 3 -> combine(target, -2, d1, -1, d2, 2, d3, 1, d4, n);
      case 4 -> combine(target, 2, d1, -1, d2, -2, d3, 1, d4, n);
      default -> combine(target, 4, d1, -5, d3, 1, d[first + 5], n);
    }
  }

  /**
   * One of the values that come out, from the sums of products at each point.
   *
   * @param i which of {@link #OUT}
   */
  static void output(
      int i,
      float[] target,
      float[] m0,
      float[] m1,
      float[] m2,
      float[] m3,
      float[] m4,
      float[] m5,
      int n) {
    switch (i) {
      case 0 -> combine(target, 1, m1, 1, m2, 1, m3, 1, m4, n);
      case 1 -> combine(target, 1, m1, -1, m2, 2, m3, -2, m4, n);
      case 2 -> combine(target, 1, m1, 1, m2, 4, m3, 4, m4, n);
      default -> combine(target, 1, m1, -1, m2, 8, m3, -8, m4, n);
    }
    if (i == 0) {
      Rows.add(target, m0, n);
    } else if (i == OUT - 1) {
      Rows.add(target, m5, n);
    }
  }

  private static void combine(
      float[] y, float a0, float[] x0, float a1, float[] x1, float a2, float[] x2, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = a0 * x0[i] + a1 * x1[i] + a2 * x2[i];
    }
  }

  private static void combine(
      float[] y,
      float a0,
      float[] x0,
      float a1,
      float[] x1,
      float a2,
      float[] x2,
      float a3,
      float[] x3,
      int n) {
    for (int i = 0; i < n; i++) {
      y[i] = a0 * x0[i] + a1 * x1[i] + (a2 * x2[i] + a3 * x3[i]);
    }
  }
}
