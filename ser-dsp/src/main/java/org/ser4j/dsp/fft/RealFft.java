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

  /**
   * How many samples a transform takes.
   *
   * @return the length
   */
  int size();

  /**
   * Transforms one frame. Bin k of n lies at k / n cycles a sample.
   *
   * @param frame the samples, {@link #size()} of them; used as work space, so destroyed
   * @param re receives the real parts of bins 0 to size / 2
   * @param im receives the imaginary parts of bins 0 to size / 2
   */
  void transform(double[] frame, double[] re, double[] im);

  /**
   * Transforms one spectrum back, {@code numpy.fft.irfft}: the inverse of {@link #transform},
   * division by the length included. The imaginary parts of bin 0 and, for an even length, of the
   * last bin count for nothing.
   *
   * @param re the real parts of bins 0 to size / 2; used as work space, so destroyed
   * @param im the imaginary parts of bins 0 to size / 2; destroyed too
   * @param frame receives {@link #size()} samples
   */
  void inverse(double[] re, double[] im, double[] frame);
}
