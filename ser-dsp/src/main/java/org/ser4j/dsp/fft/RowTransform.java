package org.ser4j.dsp.fft;

import java.util.Arrays;

/**
 * Fourier transforms down the columns of a frame that lies in rows, all columns at once: a list of
 * steps, each a plain loop along a few rows, which a compiler turns into vector instructions. As
 * the samples are real, about half of the transformed rows are the conjugates of the others and are
 * not computed (split radix for real data, taken by fours).
 *
 * @see <a href="https://doi.org/10.1109/TASSP.1987.1165220">Sorensen et al. 1987, Real-valued fast
 *     Fourier transform algorithms</a>
 */
final class RowTransform {
  /** Rows a and b become a + b and a - b. */
  private static final int SUMS = 0;

  /** Rows a to d become a + b + c + d, a - b + c - d, a - c, b - d. */
  private static final int QUAD = 1;

  /** Rows a and b are the real and imaginary parts of what is turned by an angle. */
  private static final int TURN = 2;

  /** In place of a row: there is no imaginary part. */
  static final int NONE = -1;

  private final int rows;

  /** Four rows a step. */
  private int[] operands = new int[256];

  private int[] kinds = new int[64];
  private double[] cos = new double[64];
  private double[] sin = new double[64];
  private int steps;

  private final int[] frequency;
  private final int[] re;
  private final int[] im;
  private int outputs;

  /** Plans for a number of rows, a power of two, at least 2. */
  RowTransform(int rows) {
    this.rows = rows;
    this.frequency = new int[rows / 2 + 1];
    this.re = new int[rows / 2 + 1];
    this.im = new int[rows / 2 + 1];
    int[] all = new int[rows];
    for (int row = 0; row < rows; row++) {
      all[row] = row;
    }
    real(all, 1);
  }

  /** How many rows come out, real or complex. */
  int outputs() {
    return outputs;
  }

  /** The frequency of an output, in periods over all rows; of a pair f, rows - f either. */
  int frequency(int output) {
    return frequency[output];
  }

  /** The row where the real part of an output lies. */
  int re(int output) {
    return re[output];
  }

  /** The row where the imaginary part lies, or {@link #NONE}. */
  int im(int output) {
    return im[output];
  }

  /** Real rows, which give the frequencies that are multiples of the stride. */
  private void real(int[] x, int stride) {
    int count = x.length;
    if (count < 4) {
      if (count == 2) {
        step(SUMS, x[0], x[1], 0, 0);
        output(x[1], NONE, stride);
      }
      output(x[0], NONE, 0);
      return;
    }
    int quarter = count / 4;
    for (int i = 0; i < quarter; i++) {
      step(QUAD, x[i], x[i + quarter], x[i + 2 * quarter], x[i + 3 * quarter]);
    }
    odd(Arrays.copyOfRange(x, 2 * quarter, count), stride);
    if (quarter == 1) {
      output(x[1], NONE, 2 * stride);
    } else {
      odd(Arrays.copyOfRange(x, quarter, 2 * quarter), 2 * stride);
    }
    real(Arrays.copyOf(x, quarter), 4 * stride);
  }

  /**
   * Differences of real rows, which give the odd multiples of the stride: the second half become
   * the imaginary parts. What comes out are conjugates, so it belongs to the mirrored frequencies.
   */
  private void odd(int[] x, int stride) {
    int half = x.length / 2;
    for (int i = 1; i < half; i++) {
      turn(x[i], x[i + half], i, 2 * x.length);
    }
    complex(
        Arrays.copyOf(x, half), Arrays.copyOfRange(x, half, 2 * half), rows - stride, -4 * stride);
  }

  /** Complex rows, which give frequencies that begin somewhere and lie a stride apart. */
  private void complex(int[] a, int[] b, int first, int stride) {
    int count = a.length;
    if (count < 4) {
      if (count == 2) {
        step(SUMS, a[0], a[1], 0, 0);
        step(SUMS, b[0], b[1], 0, 0);
        output(a[1], b[1], first + stride);
      }
      output(a[0], b[0], first);
      return;
    }
    int quarter = count / 4;
    int[][] partRe = new int[4][quarter];
    int[][] partIm = new int[4][quarter];
    for (int i = 0; i < quarter; i++) {
      int c = i + 2 * quarter;
      int d = i + 3 * quarter;
      step(QUAD, a[i], a[i + quarter], a[c], a[d]);
      step(QUAD, b[i], b[i + quarter], b[c], b[d]);
      // The differences' own sums, one of the two multiplied by i.
      step(SUMS, a[c], b[d], 0, 0);
      step(SUMS, b[c], a[d], 0, 0);
      int[] inRe = {a[i], b[d], a[i + quarter], a[c]};
      int[] inIm = {b[i], b[c], b[i + quarter], a[d]};
      for (int part = 0; part < 4; part++) {
        partRe[part][i] = inRe[part];
        partIm[part][i] = inIm[part];
        if (i * part > 0) {
          turn(inRe[part], inIm[part], i * part, count);
        }
      }
    }
    for (int part = 0; part < 4; part++) {
      complex(partRe[part], partIm[part], first + part * stride, 4 * stride);
    }
  }

  private void output(int rowRe, int rowIm, int at) {
    re[outputs] = rowRe;
    im[outputs] = rowIm;
    frequency[outputs++] = Math.floorMod(at, rows);
  }

  private void turn(int a, int b, int numerator, int denominator) {
    step(TURN, a, b, 0, 0);
    double angle = 2 * Math.PI * numerator / denominator;
    cos[steps - 1] = Math.cos(angle);
    sin[steps - 1] = Math.sin(angle);
  }

  private void step(int kind, int a, int b, int c, int d) {
    if (steps == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * steps);
      cos = Arrays.copyOf(cos, 2 * steps);
      sin = Arrays.copyOf(sin, 2 * steps);
      operands = Arrays.copyOf(operands, 8 * steps);
    }
    kinds[steps] = kind;
    operands[4 * steps] = a;
    operands[4 * steps + 1] = b;
    operands[4 * steps + 2] = c;
    operands[4 * steps + 3] = d;
    steps++;
  }

  /** Transforms rows in place. */
  void apply(double[][] x) {
    for (int step = 0, at = 0; step < steps; step++, at += 4) {
      double[] a = x[operands[at]];
      double[] b = x[operands[at + 1]];
      if (kinds[step] == SUMS) {
        sums(a, b);
      } else if (kinds[step] == TURN) {
        turn(a, b, cos[step], sin[step]);
      } else {
        quad(a, b, x[operands[at + 2]], x[operands[at + 3]]);
      }
    }
  }

  // Each loop is small and meets every array at one index only: others are not made vectors.

  private static void sums(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      double difference = a[i] - b[i];
      a[i] += b[i];
      b[i] = difference;
    }
  }

  private static void quad(double[] a, double[] b, double[] c, double[] d) {
    for (int i = 0; i < a.length; i++) {
      double sumAc = a[i] + c[i];
      double difAc = a[i] - c[i];
      double sumBd = b[i] + d[i];
      double difBd = b[i] - d[i];
      a[i] = sumAc + sumBd;
      b[i] = sumAc - sumBd;
      c[i] = difAc;
      d[i] = difBd;
    }
  }

  private static void turn(double[] re, double[] im, double c, double s) {
    for (int i = 0; i < re.length; i++) {
      double r = re[i];
      double m = im[i];
      re[i] = r * c - m * s;
      im[i] = m * c + r * s;
    }
  }
}
