package org.ser4j.dsp.pitch;

import java.util.Arrays;
import org.ser4j.dsp.fft.RealFft;
import org.ser4j.dsp.internal.Checks;

/**
 * How much each frame differs from itself one period later, for all periods: YIN's cumulative mean
 * normalised difference, near 0 at the period of a tone and its multiples. As in librosa 0.11 the
 * difference comes from the autocorrelation of the whole frame, which is computed by way of its
 * power spectrum. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1121/1.1458024">De Cheveign&eacute; and Kawahara 2002, YIN, a
 *     fundamental frequency estimator for speech and music, equation 8</a>
 */
final class PeriodDifference {
  static final double C2 = 65.40639132514966;
  static final double C7 = 2093.004522404789;

  /** Takes a frame's differences, one a period from the shortest; valid during the call only. */
  @FunctionalInterface
  interface Visitor {
    void visit(int frame, double[] difference);
  }

  private final int frameLength;
  private final int hopLength;
  private final boolean center;
  private final int minPeriod;
  private final int maxPeriod;
  private final RealFft fft;

  PeriodDifference(
      int sampleRate, double fMin, double fMax, int frameLength, int hopLength, boolean center) {
    if (fMax > sampleRate / 2.0) {
      throw new IllegalArgumentException(
          "fMax must be at most half of sampleRate = " + sampleRate + ", not " + fMax);
    }
    if (fMin >= fMax) {
      throw new IllegalArgumentException("fMin must be below fMax = " + fMax + ", not " + fMin);
    }
    if (sampleRate / fMin >= frameLength - 1) {
      throw new IllegalArgumentException(
          "fMin must be above sampleRate / (frameLength - 1) = "
              + sampleRate / (frameLength - 1.0)
              + ", not "
              + fMin
              + "; or make frameLength longer than "
              + frameLength);
    }
    this.frameLength = frameLength;
    this.hopLength = hopLength;
    this.center = center;
    this.minPeriod = (int) Math.floor(sampleRate / fMax);
    this.maxPeriod = Math.min((int) Math.ceil(sampleRate / fMin), frameLength - 1);
    // Longer than the frame and the longest period: the frame's end never meets its beginning.
    this.fft = RealFft.of(Integer.highestOneBit(frameLength + maxPeriod) << 1);
  }

  int minPeriod() {
    return minPeriod;
  }

  int periods() {
    return maxPeriod - minPeriod + 1;
  }

  int frames(int length) {
    long padded = length + (center ? 2L * (frameLength / 2) : 0);
    if (padded < frameLength) {
      throw new IllegalArgumentException(
          "a frame takes " + frameLength + " samples; the signal has only " + length);
    }
    return (int) (1 + (padded - frameLength) / hopLength);
  }

  void forEachFrame(float[] y, Visitor visitor) {
    Checks.signal(y);
    int frames = frames(y.length);
    double[] squares = new double[maxPeriod];
    double[] samples = new double[fft.size()];
    double[][] rows = fft.newRows();
    double[] re = new double[fft.size() / 2 + 1];
    double[] im = new double[fft.size() / 2 + 1];
    double[] difference = new double[periods()];
    long start = center ? -(frameLength / 2) : 0;
    for (int frame = 0; frame < frames; frame++, start += hopLength) {
      int first = (int) Math.max(0, -start);
      int last = (int) Math.min(frameLength, y.length - start);
      Arrays.fill(samples, 0);
      for (int i = first; i < last; i++) {
        samples[i] = y[(int) (start + i)];
      }
      for (int i = 0; i < maxPeriod; i++) {
        squares[i] = samples[i] * samples[i];
      }
      autocorrelate(samples, re, im, rows);
      normalise(samples, squares, difference);
      visitor.visit(frame, difference);
    }
  }

  private void autocorrelate(double[] samples, double[] re, double[] im, double[][] rows) {
    fft.transform(samples, re, im, rows);
    for (int bin = 0; bin < re.length; bin++) {
      re[bin] = re[bin] * re[bin] + im[bin] * im[bin];
      im[bin] = 0;
    }
    fft.inverse(re, im, samples, rows);
  }

  private void normalise(double[] autocorrelation, double[] squares, double[] difference) {
    double missing = 0;
    double sum = 0;
    for (int period = 1; period <= maxPeriod; period++) {
      missing += squares[period - 1];
      // librosa 0.11 takes nothing off the first period; near-equal minima depend on it.
      double taken = period == 1 ? 0 : missing;
      double value = 2 * (autocorrelation[0] - autocorrelation[period]) - taken;
      sum += value;
      if (period >= minPeriod) {
        difference[period - minPeriod] = value / (sum / period + Double.MIN_NORMAL);
      }
    }
  }
}
