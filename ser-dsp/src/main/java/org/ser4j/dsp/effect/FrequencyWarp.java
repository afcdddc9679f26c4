package org.ser4j.dsp.effect;

/**
 * Where the bins of a warped spectrum come from: frequencies are stretched by alpha up to a bound,
 * above which a straight line leads to the Nyquist frequency, which stays.
 */
final class FrequencyWarp {
  /** Per bin, the bin that it comes from, with a fraction. */
  private final double[] source;

  /** Frequencies in bins; the last bin is the Nyquist frequency. */
  FrequencyWarp(double alpha, double bound, int bins) {
    double nyquist = bins - 1;
    double bent = bound * Math.min(alpha, 1);
    double straightBelow = bent / alpha;
    this.source = new double[bins];
    for (int bin = 0; bin < bins; bin++) {
      double slope = (nyquist - straightBelow) / (nyquist - bent);
      source[bin] = bin <= bent ? bin / alpha : nyquist - slope * (nyquist - bin);
    }
  }

  double source(int bin) {
    return source[bin];
  }
}
