package org.ser4j.dsp.spectrum;

import java.util.Objects;

/**
 * Transforms single frames of a stream, with the same bits as {@link Stft} for a whole signal.
 * Nothing is allocated per frame. Made by {@link Stft#frameTransform()}; not thread-safe.
 */
public final class FrameTransform {
  private final int nFft;
  private final WindowedFft fft;
  private final SpectrumFrame frame;

  FrameTransform(int nFft, WindowedFft fft) {
    this.nFft = nFft;
    this.fft = fft;
    this.frame = new SpectrumFrame(fft.bins());
  }

  /**
   * The spectrum of one frame, which lies in an array completely; what a frame has beyond its
   * signal's ends has to be filled with zeros.
   *
   * @param samples mono samples, finite
   * @param offset where in the array the frame's n_fft samples begin, 0 or more
   * @return the spectrum, of index 0; the same object each time, valid until the next call
   * @throws IllegalArgumentException if the frame does not lie in the array
   */
  public SpectrumFrame of(float[] samples, int offset) {
    Objects.requireNonNull(samples, "samples must not be null");
    if (offset < 0 || offset > samples.length - (long) nFft) {
      throw new IllegalArgumentException(
          "a frame of "
              + nFft
              + " samples from offset "
              + offset
              + " does not lie in an array of "
              + samples.length);
    }
    fft.power(samples, offset, offset, offset + nFft, frame.next(0));
    return frame;
  }
}
