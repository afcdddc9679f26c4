package org.ser4j.dsp.fft;

import org.jtransforms.fft.DoubleFFT_1D;

/** Any length, through JTransforms (mixed radix, or Bluestein's method for large primes). */
final class AnySizeFft implements RealFft {
  private final int size;
  private final DoubleFFT_1D plan;

  AnySizeFft(int size) {
    this.size = size;
    this.plan = new DoubleFFT_1D(size);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public double[][] newRows() {
    return new double[1][size];
  }

  @Override
  public void transform(double[][] rows, double[] re, double[] im) {
    double[] frame = rows[0];
    plan.realForward(frame);
    // JTransforms packs the real middle bin of an even length into the place of bin 0's imaginary
    // part; with an odd length that place belongs to the last bin.
    int half = size / 2;
    re[0] = frame[0];
    im[0] = 0;
    for (int k = 1; k < (size + 1) / 2; k++) {
      re[k] = frame[2 * k];
      im[k] = 2 * k + 1 < size ? frame[2 * k + 1] : frame[1];
    }
    if (size % 2 == 0) {
      re[half] = frame[1];
      im[half] = 0;
    }
  }

  @Override
  public void power(double[][] rows, double[] power) {
    double[] frame = rows[0];
    plan.realForward(frame);
    power[0] = frame[0] * frame[0];
    for (int k = 1; k < (size + 1) / 2; k++) {
      double im = 2 * k + 1 < size ? frame[2 * k + 1] : frame[1];
      power[k] = frame[2 * k] * frame[2 * k] + im * im;
    }
    if (size % 2 == 0) {
      power[size / 2] = frame[1] * frame[1];
    }
  }

  @Override
  public void inverse(double[] re, double[] im, double[] samples, double[][] rows) {
    double[] frame = rows[0];
    frame[0] = re[0];
    for (int k = 1; k < (size + 1) / 2; k++) {
      frame[2 * k] = re[k];
      if (2 * k + 1 < size) {
        frame[2 * k + 1] = im[k];
      } else {
        frame[1] = im[k];
      }
    }
    if (size % 2 == 0) {
      frame[1] = re[size / 2];
    }
    plan.realInverse(frame, true);
    System.arraycopy(frame, 0, samples, 0, size);
  }
}
