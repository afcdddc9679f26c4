package org.ser4j.dsp.fft;

/**
 * The discrete Fourier transform of a real signal of a fixed length, in double precision. A plan
 * holds tables only: one plan serves all threads, each with its own arrays.
 */
public interface RealFft {
  /**
   * The plan for a length.
   *
   * @param size samples a transform, at least 1
   * @return a plan, thread-safe
   */
  static RealFft of(int size) {
    return size >= PowerOfTwoFft.SMALLEST && Integer.bitCount(size) == 1
        ? new PowerOfTwoFft(size)
        : new AnySizeFft(size);
  }

  /** The length of the transform in samples. */
  int size();

  /**
   * New rows for the samples of one frame, all of the same length, one after the other; rows beyond
   * {@link #size()} samples are work space. For one thread.
   */
  double[][] newRows();

  /**
   * Transforms one frame. Bin k of n lies at k / n cycles a sample.
   *
   * @param rows the samples, in {@link #newRows()}; used as work space, so destroyed
   * @param re receives the real parts of bins 0 to size / 2
   * @param im receives the imaginary parts of bins 0 to size / 2
   */
  void transform(double[][] rows, double[] re, double[] im);

  /**
   * The squared magnitudes of {@link #transform}, bit for bit the sums of its squares.
   *
   * @param rows the samples, in {@link #newRows()}; used as work space, so destroyed
   * @param power receives bins 0 to size / 2
   */
  void power(double[][] rows, double[] power);

  /**
   * Transforms one frame whose samples lie in one array.
   *
   * @param samples {@link #size()} of them; kept
   * @param re receives the real parts of bins 0 to size / 2
   * @param im receives the imaginary parts of bins 0 to size / 2
   * @param rows work space, from {@link #newRows()}
   */
  default void transform(double[] samples, double[] re, double[] im, double[][] rows) {
    int length = rows[0].length;
    for (int from = 0; from < size(); from += length) {
      System.arraycopy(samples, from, rows[from / length], 0, length);
    }
    transform(rows, re, im);
  }

  /**
   * Transforms one spectrum back, {@code numpy.fft.irfft}: the inverse of {@link #transform},
   * division by the length included. The imaginary parts of bin 0 and, for an even length, of the
   * last bin are ignored.
   *
   * @param re the real parts of bins 0 to size / 2; used as work space, so destroyed
   * @param im the imaginary parts of bins 0 to size / 2; destroyed too
   * @param samples receives {@link #size()} samples
   * @param rows work space, from {@link #newRows()}
   */
  void inverse(double[] re, double[] im, double[] samples, double[][] rows);
}
