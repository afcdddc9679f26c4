package org.ser4j.dsp.spectrum;

import java.util.Arrays;
import org.ser4j.dsp.fft.RealFft;

/** Windows and transforms one frame after the other, always in the same arrays. */
final class WindowedFft {
  private final RealFft fft;
  private final double[] window;
  private final int windowStart;
  private final double[] samples;
  final double[] re;
  final double[] im;

  WindowedFft(RealFft fft, double[] window, int windowStart) {
    this.fft = fft;
    this.window = window;
    this.windowStart = windowStart;
    this.samples = new double[fft.size()];
    this.re = new double[fft.size() / 2 + 1];
    this.im = new double[fft.size() / 2 + 1];
  }

  /**
   * Transforms the frame that begins at a sample; the signal is zero before begin and from end on.
   */
  void transform(float[] y, long start, int begin, int end) {
    long from = start + windowStart;
    int first = (int) Math.min(window.length, Math.max(0, begin - from));
    int last = (int) Math.max(first, Math.min(window.length, end - from));
    Arrays.fill(samples, 0, windowStart + first, 0);
    for (int i = first; i < last; i++) {
      samples[windowStart + i] = window[i] * y[(int) (from + i)];
    }
    Arrays.fill(samples, windowStart + last, samples.length, 0);
    fft.transform(samples, re, im);
  }
}
