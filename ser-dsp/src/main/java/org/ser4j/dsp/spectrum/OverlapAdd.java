package org.ser4j.dsp.spectrum;

import java.util.Arrays;
import org.ser4j.dsp.fft.RealFft;
import org.ser4j.dsp.internal.Checks;

/**
 * Adds up the frames of one signal while its spectra come one by one: {@link Istft} without all
 * spectra in memory. Besides the signal only the samples under the latest window are kept. Not
 * thread-safe.
 */
public final class OverlapAdd {
  private final RealFft fft;
  private final double[] window;
  private final int windowStart;
  private final int hopLength;
  private final int bins;
  private final double[] frame;
  private final double[][] rows;

  /** Sums under the latest window, whose first sample is {@link #first}. */
  private final double[] sum;

  private final double[] weight;

  /** All samples before {@link #first} are final. */
  private final float[] signal;

  /** Where the latest window begins in the signal; negative while it reaches in from the left. */
  private long first;

  /** Where the next one will begin. */
  private long next;

  OverlapAdd(RealFft fft, double[] window, int windowStart, int hopLength, int before, int length) {
    this.fft = fft;
    this.window = window;
    this.windowStart = windowStart;
    this.hopLength = hopLength;
    this.bins = fft.size() / 2 + 1;
    this.frame = new double[fft.size()];
    this.rows = fft.newRows();
    this.sum = new double[window.length];
    this.weight = new double[window.length];
    this.signal = new float[length];
    this.first = (long) windowStart - before;
    this.next = first;
  }

  /**
   * Adds the next frame. What lies beyond the signal's ends is dropped.
   *
   * @param re real parts of bins 0 to n_fft / 2; destroyed
   * @param im imaginary parts of bins 0 to n_fft / 2; destroyed
   */
  public void add(double[] re, double[] im) {
    Checks.bins(re, bins, "re");
    Checks.bins(im, bins, "im");
    if (next >= signal.length) {
      return;
    }
    moveTo(next);
    next += hopLength;
    fft.inverse(re, im, frame, rows);
    for (int i = 0; i < window.length; i++) {
      sum[i] += window[i] * frame[windowStart + i];
      weight[i] += window[i] * window[i];
    }
  }

  private void moveTo(long start) {
    int leaving = (int) Math.min(window.length, start - first);
    write(leaving);
    shift(sum, leaving);
    shift(weight, leaving);
    first = start;
  }

  private static void shift(double[] values, int by) {
    System.arraycopy(values, by, values, 0, values.length - by);
    Arrays.fill(values, values.length - by, values.length, 0);
  }

  /** Divides each sum by that of the squared windows wherever that is not 0. */
  private void write(int count) {
    int from = (int) Math.max(0, -first);
    int to = (int) Math.min(count, signal.length - first);
    for (int i = from; i < to; i++) {
      signal[(int) (first + i)] =
          (float) (weight[i] > Double.MIN_NORMAL ? sum[i] / weight[i] : sum[i]);
    }
  }

  /**
   * The signal, divided by the sum of the squared windows wherever that is not 0: mono samples, the
   * same array each time.
   */
  public float[] signal() {
    write(window.length);
    return signal;
  }
}
