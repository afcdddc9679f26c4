package org.ser4j.dsp.fft;

/**
 * A power of two: the even samples become the real and the odd ones the imaginary part of a complex
 * signal of half the length, which goes through Stockham's self-sorting radix-4 passes; the
 * spectrum of the real signal is then unfolded from it. Stockham's order needs no bit reversal, and
 * all passes but the first run along contiguous memory, which C2 vectorises.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611970999">Van Loan 1992, Computational Frameworks
 *     for the Fast Fourier Transform, sections 1.7 and 2.4</a>
 */
final class PowerOfTwoFft implements RealFft {
  private final int size;

  /** cos and sin of 2 pi k / size for k below size / 2 + 1. */
  private final double[] cos;

  private final double[] sin;

  PowerOfTwoFft(int size) {
    this.size = size;
    this.cos = new double[size / 2 + 1];
    this.sin = new double[size / 2 + 1];
    for (int k = 0; k <= size / 2; k++) {
      double angle = 2 * Math.PI * k / size;
      cos[k] = Math.cos(angle);
      sin[k] = Math.sin(angle);
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void transform(double[] frame, double[] re, double[] im) {
    int half = size / 2;
    for (int k = 0; k < half; k++) {
      re[k] = frame[2 * k];
      im[k] = frame[2 * k + 1];
    }
    passes(re, im, frame);
    unfold(re, im);
  }

  @Override
  public void inverse(double[] re, double[] im, double[] frame) {
    fold(re, im);
    // With real and imaginary parts swapped, the forward passes compute the inverse.
    passes(im, re, frame);
    int half = size / 2;
    double scale = 1.0 / half;
    for (int k = 0; k < half; k++) {
      frame[2 * k] = scale * re[k];
      frame[2 * k + 1] = scale * im[k];
    }
  }

  /** The complex transform of half the size, in place. */
  private void passes(double[] re, double[] im, double[] work) {
    int half = size / 2;
    // The signal swings between (re, im) and the two halves of the work space.
    boolean inWork = false;
    int length = half;
    int stride = 1;
    while (length >= 4) {
      if (inWork) {
        radix4(work, work, half, re, im, 0, length, stride);
      } else {
        radix4(re, im, 0, work, work, half, length, stride);
      }
      inWork = !inWork;
      length /= 4;
      stride *= 4;
    }
    if (length == 2) {
      if (inWork) {
        radix2(work, work, half, re, im, 0, stride);
      } else {
        radix2(re, im, 0, work, work, half, stride);
      }
      inWork = !inWork;
    }
    if (inWork) {
      System.arraycopy(work, 0, re, 0, half);
      System.arraycopy(work, half, im, 0, half);
    }
  }

  /** One pass: length / 4 butterflies, each over stride neighbours. */
  private void radix4(
      double[] xr,
      double[] xi,
      int xio,
      double[] yr,
      double[] yi,
      int yio,
      int length,
      int stride) {
    int quarter = length / 4;
    int step = size / length;
    for (int p = 0; p < quarter; p++) {
      int w = p * step;
      double c1 = cos[w];
      double s1 = sin[w];
      double c2 = cos[2 * w];
      double s2 = sin[2 * w];
      double c3 = c1 * c2 - s1 * s2;
      double s3 = s1 * c2 + c1 * s2;
      int a = stride * p;
      int b = a + stride * quarter;
      int c = b + stride * quarter;
      int d = c + stride * quarter;
      int out = stride * 4 * p;
      for (int q = 0; q < stride; q++) {
        double sumAcR = xr[a + q] + xr[c + q];
        double sumAcI = xi[xio + a + q] + xi[xio + c + q];
        double difAcR = xr[a + q] - xr[c + q];
        double difAcI = xi[xio + a + q] - xi[xio + c + q];
        double sumBdR = xr[b + q] + xr[d + q];
        double sumBdI = xi[xio + b + q] + xi[xio + d + q];
        double difBdR = xr[b + q] - xr[d + q];
        double difBdI = xi[xio + b + q] - xi[xio + d + q];
        double r1 = difAcR + difBdI;
        double i1 = difAcI - difBdR;
        double r2 = sumAcR - sumBdR;
        double i2 = sumAcI - sumBdI;
        double r3 = difAcR - difBdI;
        double i3 = difAcI + difBdR;
        yr[out + q] = sumAcR + sumBdR;
        yi[yio + out + q] = sumAcI + sumBdI;
        yr[out + stride + q] = r1 * c1 + i1 * s1;
        yi[yio + out + stride + q] = i1 * c1 - r1 * s1;
        yr[out + 2 * stride + q] = r2 * c2 + i2 * s2;
        yi[yio + out + 2 * stride + q] = i2 * c2 - r2 * s2;
        yr[out + 3 * stride + q] = r3 * c3 + i3 * s3;
        yi[yio + out + 3 * stride + q] = i3 * c3 - r3 * s3;
      }
    }
  }

  /** The last pass when the number of factors of two is odd. */
  private static void radix2(
      double[] xr, double[] xi, int xio, double[] yr, double[] yi, int yio, int stride) {
    for (int q = 0; q < stride; q++) {
      double ar = xr[q];
      double ai = xi[xio + q];
      double br = xr[q + stride];
      double bi = xi[xio + q + stride];
      yr[q] = ar + br;
      yi[yio + q] = ai + bi;
      yr[q + stride] = ar - br;
      yi[yio + q + stride] = ai - bi;
    }
  }

  /** From the spectrum of even + i odd to that of the real signal. */
  private void unfold(double[] re, double[] im) {
    int half = size / 2;
    double r0 = re[0];
    double i0 = im[0];
    re[0] = r0 + i0;
    im[0] = 0;
    re[half] = r0 - i0;
    im[half] = 0;
    for (int k = 1; k <= half - k; k++) {
      int m = half - k;
      double evenR = 0.5 * (re[k] + re[m]);
      double evenI = 0.5 * (im[k] - im[m]);
      double oddR = 0.5 * (im[k] + im[m]);
      double oddI = 0.5 * (re[m] - re[k]);
      double turnedR = oddR * cos[k] + oddI * sin[k];
      double turnedI = oddI * cos[k] - oddR * sin[k];
      re[k] = evenR + turnedR;
      im[k] = evenI + turnedI;
      re[m] = evenR - turnedR;
      im[m] = turnedI - evenI;
    }
  }

  /** From the spectrum of a real signal to that of even + i odd. */
  private void fold(double[] re, double[] im) {
    int half = size / 2;
    double first = re[0];
    double last = re[half];
    re[0] = 0.5 * (first + last);
    im[0] = 0.5 * (first - last);
    for (int k = 1; k <= half - k; k++) {
      int m = half - k;
      double evenR = 0.5 * (re[k] + re[m]);
      double evenI = 0.5 * (im[k] - im[m]);
      double turnedR = 0.5 * (re[k] - re[m]);
      double turnedI = 0.5 * (im[k] + im[m]);
      double oddR = turnedR * cos[k] - turnedI * sin[k];
      double oddI = turnedI * cos[k] + turnedR * sin[k];
      re[k] = evenR - oddI;
      im[k] = evenI + oddR;
      re[m] = evenR + oddI;
      im[m] = oddR - evenI;
    }
  }
}
