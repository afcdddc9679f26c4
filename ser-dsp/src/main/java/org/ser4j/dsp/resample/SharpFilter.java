package org.ser4j.dsp.resample;

import java.util.Arrays;
import org.ser4j.dsp.internal.KaiserKernel;

/**
 * The steep low-pass filter, which at once changes the rate by a ratio of two small numbers, up /
 * down. Output sample k * up + p lies at input sample k * down + p * down / up, so that all outputs
 * with the same p (phase) share their weights: for one phase and one weight, the outputs of a block
 * and the inputs they take, split into down interleaved streams, are contiguous. The inner loop
 * runs over the outputs, not over the weights, and C2 vectorises it.
 */
final class SharpFilter {
  private final int up;
  private final int down;
  private final int halfTaps;

  /** Taps a phase, padded with zeros to a multiple of 4. */
  private final int taps;

  /** [up][taps]. */
  private final float[] weights;

  /** Groups of up output samples that are computed at once. */
  private final int groups;

  SharpFilter(int up, int down, KaiserKernel kernel) {
    this.up = up;
    this.down = down;
    this.halfTaps = kernel.halfTaps();
    this.taps = (2 * halfTaps + 3) / 4 * 4;
    this.weights = new float[up * taps];
    for (int phase = 0; phase < up; phase++) {
      long position = (long) phase * down;
      kernel.fillRow(weights, phase * taps, (double) (position % up) / up);
    }
    // Enough outputs for long inner loops, few enough for the streams to stay in the first cache.
    this.groups = Math.max(256, 4096 / Math.max(up, down));
  }

  int up() {
    return up;
  }

  /** Arrays for one call, so that calls on several threads share nothing. */
  final class Work {
    private final int streamLength = groups + (down + taps) / down + 1;
    private final float[] streams = new float[down * streamLength];
    private final float[] sums = new float[groups];
  }

  /**
   * Computes output samples firstGroup * up to (firstGroup + count) * up; the signal is zero beyond
   * its ends, and the groups may lie there.
   */
  void compute(float[] x, long firstGroup, int count, float[] out, Work work) {
    for (int done = 0; done < count; done += groups) {
      block(x, firstGroup + done, Math.min(groups, count - done), out, done * up, work);
    }
  }

  private void block(float[] x, long firstGroup, int count, float[] out, int outOffset, Work work) {
    split(x, firstGroup * down - halfTaps + 1, work);
    for (int phase = 0; phase < up; phase++) {
      Arrays.fill(work.sums, 0, count, 0);
      int row = phase * taps;
      int shift = (int) ((long) phase * down / up);
      for (int t = 0; t < taps; t += 4) {
        addFour(
            work.sums,
            count,
            work.streams,
            place(shift + t, work),
            place(shift + t + 1, work),
            place(shift + t + 2, work),
            place(shift + t + 3, work),
            weights[row + t],
            weights[row + t + 1],
            weights[row + t + 2],
            weights[row + t + 3]);
      }
      for (int k = 0; k < count; k++) {
        out[outOffset + k * up + phase] = work.sums[k];
      }
    }
  }

  /** Where, in the streams, the input of the block's first output lies for a tap. */
  private int place(int tap, Work work) {
    return tap % down * work.streamLength + tap / down;
  }

  private void split(float[] x, long first, Work work) {
    for (int stream = 0; stream < down; stream++) {
      int base = stream * work.streamLength;
      long position = first + stream;
      for (int j = 0; j < work.streamLength; j++, position += down) {
        work.streams[base + j] = position >= 0 && position < x.length ? x[(int) position] : 0;
      }
    }
  }

  private static void addFour(
      float[] sums,
      int count,
      float[] x,
      int a,
      int b,
      int c,
      int d,
      float wa,
      float wb,
      float wc,
      float wd) {
    for (int k = 0; k < count; k++) {
      sums[k] += wa * x[a + k] + wb * x[b + k] + wc * x[c + k] + wd * x[d + k];
    }
  }
}
