package org.ser4j.dsp.internal;

/**
 * The impulse response of a low-pass filter: a sinc under a Kaiser window. Frequencies are in
 * cycles per input sample, times in input samples.
 *
 * @see <a href="https://doi.org/10.1109/ICASSP.1974.1161413">Kaiser 1974, Nonrecursive digital
 *     filter design using the I0-sinh window function</a>
 */
public final class KaiserKernel {
  private final double cutoff;
  private final double halfWidth;
  private final double beta;
  private final double windowPeak;

  /**
   * A filter of a given window.
   *
   * @param cutoff where half the amplitude is left
   * @param halfWidth half of the window's length
   * @param beta the window's shape
   */
  public KaiserKernel(double cutoff, double halfWidth, double beta) {
    this.beta = beta;
    this.windowPeak = besselI0(beta);
    this.cutoff = cutoff;
    this.halfWidth = halfWidth;
  }

  /**
   * A filter of given band edges.
   *
   * @param passEdge end of the passband
   * @param stopEdge start of the stopband
   * @param attenuationDb attenuation of the stopband
   */
  public static KaiserKernel between(double passEdge, double stopEdge, double attenuationDb) {
    double transition = 2 * Math.PI * (stopEdge - passEdge);
    return new KaiserKernel(
        (passEdge + stopEdge) / 2,
        (attenuationDb - 7.95) / (2.285 * transition) / 2,
        0.1102 * (attenuationDb - 8.7));
  }

  /** Input samples on either side of an output sample. */
  public int halfTaps() {
    return (int) Math.ceil(halfWidth);
  }

  /**
   * The filter's value.
   *
   * @param time the distance from its middle
   * @return 0 beyond the window
   */
  public double at(double time) {
    double place = time / halfWidth;
    if (place <= -1 || place >= 1) {
      return 0;
    }
    double angle = 2 * Math.PI * cutoff * time;
    double sinc = Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle;
    return 2 * cutoff * sinc * besselI0(beta * Math.sqrt(1 - place * place)) / windowPeak;
  }

  /**
   * The values from the middle on at whole input samples; all of them, both sides, sum to 1: {@link
   * #halfTaps()} + 1 values.
   */
  public double[] half() {
    double[] half = new double[halfTaps() + 1];
    double sum = 0;
    for (int t = 0; t < half.length; t++) {
      half[t] = at(t);
      sum += t == 0 ? half[t] : 2 * half[t];
    }
    for (int t = 0; t < half.length; t++) {
      half[t] /= sum;
    }
    return half;
  }

  /**
   * Writes the weights of the input samples around an output sample that lies a fraction of a
   * sample after input sample halfTaps - 1 of the row; they sum to exactly the gain 1.
   *
   * @param row receives 2 * {@link #halfTaps()} weights
   * @param offset where in the row
   * @param fraction 0 to 1
   */
  public void fillRow(double[] row, int offset, double fraction) {
    int taps = 2 * halfTaps();
    double sum = 0;
    for (int t = 0; t < taps; t++) {
      row[offset + t] = at(t - halfTaps() + 1 - fraction);
      sum += row[offset + t];
    }
    for (int t = 0; t < taps; t++) {
      row[offset + t] /= sum;
    }
  }

  /**
   * The same, rounded to single precision.
   *
   * @param row receives 2 * {@link #halfTaps()} weights
   * @param offset where in the row
   * @param fraction 0 to 1
   */
  public void fillRow(float[] row, int offset, double fraction) {
    double[] values = new double[2 * halfTaps()];
    fillRow(values, 0, fraction);
    for (int t = 0; t < values.length; t++) {
      row[offset + t] = (float) values[t];
    }
  }

  /** The modified Bessel function of order 0, by its power series. */
  private static double besselI0(double x) {
    double quarter = x * x / 4;
    double term = 1;
    double sum = 1;
    for (int k = 1; term > 1e-12 * sum; k++) {
      term *= quarter / ((double) k * k);
      sum += term;
    }
    return sum;
  }
}
