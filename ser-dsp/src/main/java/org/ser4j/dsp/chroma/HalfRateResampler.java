package org.ser4j.dsp.chroma;

import java.util.Arrays;
import org.ser4j.dsp.fft.RealFft;

/**
 * Halves the rate of a signal as librosa's {@code soxr_hq} does. A constant-Q transform sees what
 * lies beside its octave: its filters are cut to few bins, so that harmonics in the transition band
 * have to be weakened by what librosa weakens them by. The low-pass is a sinc under a Kaiser window
 * whose three numbers were fitted to soxr's measured impulse response, which it meets to 3e-8. Only
 * where librosa divides a rate by 4 or more at once, above 66 kHz, do the two differ, and that at
 * the very ends of the signal.
 *
 * <p>The filter works on the spectrum of overlapping blocks (overlap-save), where dropping every
 * second sample is adding the upper half of the spectrum to the lower.
 *
 * <p>Immutable and thread-safe.
 */
final class HalfRateResampler {
  /** The middle of the transition band, in cycles a sample. */
  private static final double CUTOFF = 0.23921796;

  /** How far the impulse response reaches to either side, in samples. */
  private static final double HALF_WIDTH = 194.5;

  private static final double KAISER_BETA = 13.04;

  /** Samples a block; 81 % of them are new ones. */
  private static final int BLOCK = 2048;

  /** Samples before and after the new ones: even, and no less than the filter reaches. */
  private static final int MARGIN = 196;

  private static final int NEW_OUTPUTS = (BLOCK - 2 * MARGIN) / 2;

  private final RealFft whole = RealFft.of(BLOCK);
  private final RealFft half = RealFft.of(BLOCK / 2);

  /** The filter's response at each bin; it has no phase. */
  private final double[] response = new double[BLOCK / 2 + 1];

  HalfRateResampler() {
    double[] impulse = new double[BLOCK];
    double sum = 0;
    for (int t = -(int) HALF_WIDTH; t <= (int) HALF_WIDTH; t++) {
      double value = kernel(t);
      impulse[Math.floorMod(t, BLOCK)] = value;
      sum += value;
    }
    whole.transform(impulse, response, new double[BLOCK / 2 + 1], whole.newRows());
    for (int k = 0; k < response.length; k++) {
      response[k] /= sum;
    }
  }

  private static double kernel(double time) {
    double angle = 2 * Math.PI * CUTOFF * time;
    double sinc = time == 0 ? 1 : Math.sin(angle) / angle;
    double place = time / HALF_WIDTH;
    return sinc * besselI0(KAISER_BETA * Math.sqrt(1 - place * place));
  }

  /** The modified Bessel function of order 0, by its power series. */
  private static double besselI0(double x) {
    double term = 1;
    double sum = 1;
    for (int k = 1; term > 1e-16 * sum; k++) {
      term *= x * x / 4 / ((double) k * k);
      sum += term;
    }
    return sum;
  }

  /** Every second sample of the filtered signal: ceil(length / 2) of them, the first at 0. */
  float[] halve(float[] x) {
    float[] out = new float[x.length - x.length / 2];
    double[] block = new double[BLOCK];
    double[] re = new double[BLOCK / 2 + 1];
    double[] im = new double[BLOCK / 2 + 1];
    double[][] rows = whole.newRows();
    double[][] halfRows = half.newRows();
    for (int done = 0; done < out.length; done += NEW_OUTPUTS) {
      long first = 2L * done - MARGIN;
      int from = (int) Math.max(0, -first);
      int to = (int) Math.min(BLOCK, x.length - first);
      Arrays.fill(block, 0, from, 0);
      for (int i = from; i < to; i++) {
        block[i] = x[(int) (first + i)];
      }
      Arrays.fill(block, to, BLOCK, 0);
      whole.transform(block, re, im, rows);
      fold(re, im);
      half.inverse(re, im, block, halfRows);
      int count = Math.min(NEW_OUTPUTS, out.length - done);
      for (int i = 0; i < count; i++) {
        out[done + i] = (float) block[MARGIN / 2 + i];
      }
    }
    silence(x, out);
    return out;
  }

  /** Where the filter reaches no sound, the output is 0, not what rounding left in the block. */
  private static void silence(float[] x, float[] out) {
    int reach = (int) HALF_WIDTH;
    // As if there were sounds just out of the first and last sample's reach.
    int last = -reach - 1;
    while (last < x.length) {
      int far = Math.min(last + 2 * reach, x.length - 1);
      int next = far;
      while (next > last && (next < 0 || x[next] == 0)) {
        next--;
      }
      if (next == last) {
        for (next = far + 1; next < x.length && x[next] == 0; next++) {}
        int end = next < x.length ? next - reach : x.length;
        for (int k = Math.floorDiv(last + reach, 2) + 1; 2 * k < end; k++) {
          out[k] = 0;
        }
      }
      last = next;
    }
  }

  /** Filters a block's spectrum and folds it to that of every second sample. */
  private void fold(double[] re, double[] im) {
    int n = BLOCK / 2;
    for (int k = 0; k <= n / 2; k++) {
      double low = 0.5 * response[k];
      double high = 0.5 * response[n - k];
      double foldedRe = low * re[k] + high * re[n - k];
      im[k] = low * im[k] - high * im[n - k];
      re[k] = foldedRe;
    }
  }
}
