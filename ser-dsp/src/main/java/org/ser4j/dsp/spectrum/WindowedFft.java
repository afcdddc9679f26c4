package org.ser4j.dsp.spectrum;

import java.util.Arrays;
import org.ser4j.dsp.fft.RealFft;

/** Windows and transforms one frame after the other, always in the same arrays. */
final class WindowedFft {
  private final RealFft fft;
  private final double[] window;
  private final int windowStart;
  private final double[][] rows;

  WindowedFft(RealFft fft, double[] window, int windowStart) {
    this.fft = fft;
    this.window = window;
    this.windowStart = windowStart;
    this.rows = fft.newRows();
  }

  int bins() {
    return fft.size() / 2 + 1;
  }

  /**
   * Transforms the frame that begins at a sample; the signal is zero before begin and from end on.
   */
  void transform(float[] y, long start, int begin, int end, double[] re, double[] im) {
    load(y, start, begin, end);
    fft.transform(rows, re, im);
  }

  /** The squared magnitudes of such a frame. */
  void power(float[] y, long start, int begin, int end, double[] power) {
    load(y, start, begin, end);
    fft.power(rows, power);
  }

  private void load(float[] y, long start, int begin, int end) {
    int first = windowStart + clip(begin - start - windowStart);
    int last = windowStart + clip(end - start - windowStart);
    int length = rows[0].length;
    for (int row = 0, at = 0; at < fft.size(); row++, at += length) {
      int from = Math.min(length, Math.max(0, first - at));
      int to = Math.min(length, Math.max(from, last - at));
      load(rows[row], from, to, at - windowStart, y, (int) (start + at));
    }
  }

  /** A place in the window, or the end of it that is nearer. */
  private int clip(long place) {
    return (int) Math.min(window.length, Math.max(0, place));
  }

  private void load(double[] row, int from, int to, int inWindow, float[] y, int inSignal) {
    Arrays.fill(row, 0, from, 0);
    for (int i = from; i < to; i++) {
      row[i] = window[inWindow + i] * y[inSignal + i];
    }
    Arrays.fill(row, to, row.length, 0);
  }
}
