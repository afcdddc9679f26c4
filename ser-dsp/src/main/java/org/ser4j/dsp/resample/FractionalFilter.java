package org.ser4j.dsp.resample;

import org.ser4j.dsp.internal.KaiserKernel;

/**
 * The short filter that takes a signal which leaves room below its Nyquist frequency to any other
 * rate. Output sample n lies at input sample n * step / denominator. The weights stand in a table
 * of phases: exact ones where the ratio has few, else {@value #TABLE_PHASES} evenly spaced ones
 * between whose two results it interpolates, so that the table stays small for any ratio.
 */
final class FractionalFilter {
  /** With this many the interpolation's error lies 120 dB below the signal. */
  private static final int TABLE_PHASES = 1024;

  private final long step;
  private final long denominator;
  private final int phases;
  private final boolean exact;
  private final int halfTaps;

  /** Taps a phase, a multiple of 4. */
  private final int taps;

  /** [phases + 1][taps]; the last row is the first one a sample later. */
  private final float[] weights;

  FractionalFilter(long step, long denominator, KaiserKernel kernel) {
    this.step = step;
    this.denominator = denominator;
    this.exact = denominator <= TABLE_PHASES;
    this.phases = exact ? (int) denominator : TABLE_PHASES;
    this.halfTaps = kernel.halfTaps();
    this.taps = (2 * halfTaps + 3) / 4 * 4;
    this.weights = new float[(phases + 1) * taps];
    for (int phase = 0; phase <= phases; phase++) {
      kernel.fillRow(weights, phase * taps, (double) phase / phases);
    }
  }

  /** The first input sample that output sample n takes. */
  long firstInput(long n) {
    return Math.floorDiv(n * step, denominator) - halfTaps + 1;
  }

  /** The input sample after the last one that output sample n takes. */
  long endInput(long n) {
    return firstInput(n) + taps;
  }

  /**
   * Computes output samples first to first + count.
   *
   * @param x holds input samples xFirst, xFirst + 1, ...: all that the outputs take
   */
  void compute(float[] x, long xFirst, long first, int count, float[] out, int outOffset) {
    long whole = firstInput(first) - xFirst;
    long rest = Math.floorMod(first * step, denominator);
    long wholeStep = step / denominator;
    long restStep = step % denominator;
    for (int k = 0; k < count; k++) {
      if (exact) {
        out[outOffset + k] = dot(x, (int) whole, (int) rest * taps);
      } else {
        double place = (double) rest * phases / denominator;
        int phase = (int) place;
        float low = dot(x, (int) whole, phase * taps);
        float high = dot(x, (int) whole, (phase + 1) * taps);
        out[outOffset + k] = low + (float) (place - phase) * (high - low);
      }
      whole += wholeStep;
      rest += restStep;
      if (rest >= denominator) {
        rest -= denominator;
        whole++;
      }
    }
  }

  private float dot(float[] x, int at, int row) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    for (int t = 0; t < taps; t += 4) {
      a += x[at + t] * weights[row + t];
      b += x[at + t + 1] * weights[row + t + 1];
      c += x[at + t + 2] * weights[row + t + 2];
      d += x[at + t + 3] * weights[row + t + 3];
    }
    return a + b + (c + d);
  }
}
