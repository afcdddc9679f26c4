package org.ser4j.dsp.fft;

import java.util.Arrays;

/**
 * A long filter without delay, by overlap-save: blocks of the signal are multiplied with the
 * filter's response where their spectra lie. A block may come out at twice the rate, when the
 * spectrum above the old Nyquist frequency is left empty.
 *
 * <p>Immutable and thread-safe; the arrays of a call lie in a {@link Work}.
 */
public final class BlockFilter {
  /** Blocks are at least so many times as long as the filter. */
  private static final int BLOCKS_PER_FILTER = 6;

  private final int up;
  private final int reach;
  private final int size;
  private final RealFft forward;
  private final RealFft inverse;

  /** The filter's response at the bins of the shorter transform; real, as it is symmetric. */
  private final double[] response;

  /**
   * A filter.
   *
   * @param half the symmetric impulse response from its middle on, at the outgoing rate
   * @param up 1, or 2 for twice the rate; then the response must be nothing above the old Nyquist
   *     frequency
   */
  public BlockFilter(double[] half, int up) {
    this.up = up;
    this.reach = (half.length - 1 + up - 1) / up;
    int least = Math.max(256, BLOCKS_PER_FILTER * (2 * reach + 1));
    this.size = Integer.highestOneBit(least - 1) * 2;
    this.forward = RealFft.of(size);
    this.inverse = up == 1 ? forward : RealFft.of(up * size);
    double[] kernel = new double[up * size];
    kernel[0] = half[0];
    for (int i = 1; i < half.length; i++) {
      kernel[i] = half[i];
      kernel[up * size - i] = half[i];
    }
    double[] re = new double[up * size / 2 + 1];
    inverse.transform(kernel, re, new double[re.length], inverse.newRows());
    this.response = Arrays.copyOf(re, size / 2 + 1);
  }

  /** Output samples of a block, a multiple of the factor between the rates. */
  public int blockLength() {
    return up * (size - 2 * reach);
  }

  /** Arrays for one call, so that calls on several threads share nothing. */
  public final class Work {
    private final double[] in = new double[size];
    private final double[] re = new double[up * size / 2 + 1];
    private final double[] im = new double[up * size / 2 + 1];
    private final double[] out = up == 1 ? in : new double[up * size];
    private final double[][] rows = forward.newRows();
    private final double[][] outRows = up == 1 ? rows : inverse.newRows();

    /** Makes the arrays. */
    public Work() {}
  }

  /**
   * Computes one block of outgoing samples, the first of which lies at incoming sample {@code
   * first}. The signal is zero beyond its ends, and the block may lie there.
   *
   * @param x the signal
   * @param first where the block begins, in incoming samples; may be negative
   * @param out receives {@link #blockLength()} samples
   * @param outOffset where in out
   */
  public void compute(float[] x, long first, double[] out, int outOffset, Work work) {
    long start = first - reach;
    int from = (int) Math.min(size, Math.max(0, -start));
    int to = (int) Math.max(from, Math.min(size, x.length - start));
    Arrays.fill(work.in, 0);
    for (int i = from; i < to; i++) {
      work.in[i] = x[(int) (start + i)];
    }
    forward.transform(work.in, work.re, work.im, work.rows);
    for (int bin = 0; bin < response.length; bin++) {
      work.re[bin] *= up * response[bin];
      work.im[bin] *= up * response[bin];
    }
    Arrays.fill(work.re, response.length, work.re.length, 0);
    Arrays.fill(work.im, response.length, work.im.length, 0);
    inverse.inverse(work.re, work.im, work.out, work.outRows);
    System.arraycopy(work.out, up * reach, out, outOffset, blockLength());
  }
}
