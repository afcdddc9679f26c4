package org.ser4j.dsp.spectrum;

import org.ser4j.dsp.fft.RealFft;

/**
 * Adds up the frames of one signal while its spectra come one by one: {@link Istft} without all
 * spectra in memory. Belongs to one thread.
 */
public final class OverlapAdd {
  private final RealFft fft;
  private final double[] window;
  private final int windowStart;
  private final int hopLength;
  private final double[] frame;
  private final double[] sum;
  private final double[] weight;

  /** Where the next frame begins in the signal; negative while it reaches in from the left. */
  private long start;

  OverlapAdd(RealFft fft, double[] window, int windowStart, int hopLength, int before, int length) {
    this.fft = fft;
    this.window = window;
    this.windowStart = windowStart;
    this.hopLength = hopLength;
    this.frame = new double[fft.size()];
    this.sum = new double[length];
    this.weight = new double[length];
    this.start = -(long) before;
  }

  /**
   * Adds the next frame. What lies beyond the signal's ends is dropped.
   *
   * @param re real parts of bins 0 to n_fft / 2; destroyed
   * @param im imaginary parts of bins 0 to n_fft / 2; destroyed
   */
  public void add(double[] re, double[] im) {
    long first = start + windowStart;
    start += hopLength;
    if (first >= sum.length) {
      return;
    }
    fft.inverse(re, im, frame);
    int from = (int) Math.max(0, -first);
    int to = (int) Math.min(window.length, sum.length - first);
    for (int i = from; i < to; i++) {
      int at = (int) (first + i);
      sum[at] += window[i] * frame[windowStart + i];
      weight[at] += window[i] * window[i];
    }
  }

  /**
   * The signal, divided by the sum of the squared windows wherever that is not 0.
   *
   * @return mono samples, a new array
   */
  public float[] signal() {
    float[] signal = new float[sum.length];
    for (int i = 0; i < signal.length; i++) {
      signal[i] = (float) (weight[i] > Double.MIN_NORMAL ? sum[i] / weight[i] : sum[i]);
    }
    return signal;
  }
}
