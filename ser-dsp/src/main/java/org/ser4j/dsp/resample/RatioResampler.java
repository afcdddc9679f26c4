package org.ser4j.dsp.resample;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ser4j.dsp.fft.BlockFilter;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.internal.KaiserKernel;

/**
 * Changes the sample rate by any real ratio, such as the 2^(1/12) of a semitone, band-limited and
 * without delay, with the frequency response of {@code librosa.resample}'s default, soxr HQ: within
 * 0.01 dB up to 0.91 of the lower Nyquist frequency, images and what would alias over 110 dB down.
 * Between whole rates {@link Resampler} is faster.
 *
 * <p>Sample n of the result lies at sample n / ratio of the signal, which is taken for zero beyond
 * its ends. Immutable and thread-safe; the work is in double precision.
 */
public final class RatioResampler {
  /** The highest ratio and, inverted, the lowest one: {@value}. */
  public static final double MAX_RATIO = 64;

  /** Rows of the short filter's weights a sample; between two of them the error is 118 dB down. */
  private static final int PHASES = 512;

  /** Takes the sample where it lies; enough where all samples of the result lie on others. */
  private static final KaiserKernel NO_FILTER = new KaiserKernel(0.5, 1, 1);

  private final double ratio;

  /** Samples at the middle rate between two of the result. */
  private final double step;

  private final int up;
  private final BlockFilter steep;
  private final int halfTaps;
  private final int taps;

  /** Null where soxr's order of filters is the one here. */
  private final @Nullable HeadCorrection head;

  /** [PHASES + 1][taps]. */
  private final double[] weights;

  /**
   * Plans a change of rate.
   *
   * @param ratio the new rate divided by the old one, 1 / {@value #MAX_RATIO} to {@value
   *     #MAX_RATIO}
   */
  public RatioResampler(double ratio) {
    this.ratio = Checks.within(ratio, 1 / MAX_RATIO, MAX_RATIO, "ratio");
    HighQualityDesign design = new HighQualityDesign(ratio);
    // The short filter needs a middle rate of at least twice the lower one.
    this.up = ratio > 0.5 ? 2 : 1;
    this.step = up / ratio;
    double unit = up / Math.min(1, ratio);
    this.steep = new BlockFilter(design.steep(unit).half(), up);
    boolean between = step != Math.rint(step);
    KaiserKernel kernel = between ? design.interpolating(unit) : NO_FILTER;
    this.halfTaps = kernel.halfTaps();
    this.taps = 2 * halfTaps;
    this.head =
        up == 2 && ratio <= HighQualityDesign.SHORT_FIRST
            ? new HeadCorrection(design, ratio)
            : null;
    this.weights = weights(kernel);
  }

  /** Row p lies p / PHASES of a sample after tap halfTaps - 1; each row sums to 1. */
  private static double[] weights(KaiserKernel kernel) {
    // The kernel is symmetric and the rows are slices of it, so each value is computed once.
    int halfTaps = kernel.halfTaps();
    double[] values = new double[halfTaps * PHASES + 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = kernel.at((double) i / PHASES);
    }
    int taps = 2 * halfTaps;
    double[] weights = new double[(PHASES + 1) * taps];
    for (int phase = 0; phase <= PHASES; phase++) {
      double sum = 0;
      for (int t = 0; t < taps; t++) {
        sum += values[Math.abs((t - halfTaps + 1) * PHASES - phase)];
      }
      for (int t = 0; t < taps; t++) {
        weights[phase * taps + t] = values[Math.abs((t - halfTaps + 1) * PHASES - phase)] / sum;
      }
    }
    return weights;
  }

  /**
   * Changes the rate of a signal.
   *
   * @return a new array of ceil(samples * ratio) samples
   * @throws IllegalArgumentException if the signal is empty, holds NaN or infinity, or the result
   *     would have over 2^31 - 9 samples
   */
  public float[] resample(float[] y) {
    Checks.signal(y);
    double length = Math.ceil(y.length * ratio);
    if (length > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "the result would have more samples than an array holds; cut the signal");
    }
    float[] out = new float[(int) length];
    BlockFilter.Work work = steep.new Work();
    int block = steep.blockLength();
    // The last samples of the block before stay in front, for the taps that reach back.
    double[] middle = new double[taps + block];
    long first = -(long) (halfTaps / up + 1);
    steep.compute(y, first, middle, taps, work);
    long origin = first * up - taps;
    if (head == null) {
      // As in soxr, the middle rate has nothing before the signal's first sample.
      Arrays.fill(middle, 0, (int) -origin, 0);
    }
    for (int done = 0; ; ) {
      done = interpolate(middle, origin, out, done);
      if (done == out.length) {
        break;
      }
      System.arraycopy(middle, block, middle, 0, taps);
      first += block / up;
      origin += block;
      steep.compute(y, first, middle, taps, work);
    }
    if (head != null) {
      head.apply(y, out);
    }
    return out;
  }

  /** Computes all samples of the result that the samples at the middle rate allow. */
  private int interpolate(double[] middle, long origin, float[] out, int done) {
    int next = done;
    for (; next < out.length; next++) {
      double place = next * step;
      long whole = (long) place;
      long at = whole - halfTaps + 1 - origin;
      if (at + taps > middle.length) {
        break;
      }
      double phase = (place - whole) * PHASES;
      int row = (int) phase;
      out[next] = (float) dot(middle, (int) at, row * taps, phase - row);
    }
    return next;
  }

  private double dot(double[] x, int at, int row, double fraction) {
    double low = 0;
    double high = 0;
    for (int t = 0; t < taps; t++) {
      low += x[at + t] * weights[row + t];
      high += x[at + t] * weights[row + taps + t];
    }
    return low + fraction * (high - low);
  }
}
