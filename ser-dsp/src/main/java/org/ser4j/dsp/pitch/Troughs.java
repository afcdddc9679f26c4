package org.ser4j.dsp.pitch;

/** The local minima of a row of differences, of which there are at least two. */
final class Troughs {
  private Troughs() {}

  /** Whether a value is under the one before and not over the one after; an end has one of both. */
  static boolean at(double[] x, int i) {
    if (i == 0) {
      return x[0] < x[1];
    }
    return x[i] < x[i - 1] && (i == x.length - 1 || x[i] <= x[i + 1]);
  }

  /**
   * How far from a value the parabola through it and its neighbours has its extremum; 0 where that
   * is no nearer than a neighbour, and at the ends.
   */
  static double shift(double[] x, int i) {
    if (i == 0 || i == x.length - 1) {
      return 0;
    }
    double a = x[i + 1] + x[i - 1] - 2 * x[i];
    double b = (x[i + 1] - x[i - 1]) / 2;
    return Math.abs(b) >= Math.abs(a) ? 0 : -b / a;
  }
}
