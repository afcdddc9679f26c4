package org.ser4j.dsp.fft;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A power of two, in rows of 32 samples: transforms down the columns, all columns at once; a turn
 * of each value; transforms along the rows, one row after the other.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611970999">Van Loan 1992, Computational Frameworks
 *     for the Fast Fourier Transform, section 3.3</a>
 */
final class PowerOfTwoFft implements RealFft {
  /** The shortest transform that has two rows. */
  static final int SMALLEST = 2 * ShortFft.LENGTH;

  private final int size;
  private final int rows;
  private final RowTransform columns;

  /** The cos and sin of what each output of the columns is turned by. */
  private final double[][] cos;

  private final double[][] sin;

  PowerOfTwoFft(int size) {
    this.size = size;
    this.rows = size / ShortFft.LENGTH;
    this.columns = new RowTransform(rows);
    this.cos = new double[columns.outputs()][ShortFft.LENGTH];
    this.sin = new double[columns.outputs()][ShortFft.LENGTH];
    for (int output = 0; output < cos.length; output++) {
      for (int i = 0; i < ShortFft.LENGTH; i++) {
        double angle = 2 * Math.PI * columns.frequency(output) * i / size;
        cos[output][i] = Math.cos(angle);
        sin[output][i] = Math.sin(angle);
      }
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public double[][] newRows() {
    // One more takes the imaginary parts of real rows.
    return new double[rows + 1][ShortFft.LENGTH];
  }

  @Override
  public void transform(double[][] frame, double[] re, double[] im) {
    compute(frame, re, im);
  }

  @Override
  public void power(double[][] frame, double[] power) {
    compute(frame, power, null);
  }

  /** The spectrum, or without imaginary parts its power. */
  private void compute(double[][] frame, double[] re, double @Nullable [] im) {
    columns.apply(frame);
    for (int output = 0; output < cos.length; output++) {
      double[] rowRe = frame[columns.re(output)];
      double[] rowIm = frame[rows];
      if (columns.im(output) == RowTransform.NONE) {
        Arrays.fill(rowIm, 0);
      } else {
        rowIm = frame[columns.im(output)];
      }
      turnBack(rowRe, rowIm, cos[output], sin[output]);
      ShortFft.split(rowRe, rowIm);
      ShortFft.finish(rowRe, rowIm, re, im, columns.frequency(output), rows);
    }
  }

  private static void turnBack(double[] re, double[] im, double[] c, double[] s) {
    for (int i = 0; i < re.length; i++) {
      double r = re[i];
      double m = im[i];
      re[i] = r * c[i] + m * s[i];
      im[i] = m * c[i] - r * s[i];
    }
  }

  /** By way of Hartley's transform, which is its own inverse. */
  @Override
  public void inverse(double[] re, double[] im, double[] samples, double[][] frame) {
    int half = size / 2;
    im[0] = 0;
    im[half] = 0;
    int bin = 0;
    for (int row = 0; row < rows / 2; row++) {
      for (int i = 0; i < ShortFft.LENGTH; i++, bin++) {
        frame[row][i] = re[bin] - im[bin];
      }
    }
    for (int row = rows / 2; row < rows; row++) {
      for (int i = 0; i < ShortFft.LENGTH; i++, bin--) {
        frame[row][i] = re[bin] + im[bin];
      }
    }
    compute(frame, re, im);
    double scale = 1.0 / size;
    samples[0] = scale * re[0];
    samples[half] = scale * re[half];
    for (int i = 1; i < half; i++) {
      samples[i] = scale * (re[i] - im[i]);
      samples[size - i] = scale * (re[i] + im[i]);
    }
  }
}
