package org.ser4j.dsp.spectrum;

/** Windows, periodic as {@code scipy.signal.get_window(..., fftbins=True)} makes them. */
final class Windows {
  private Windows() {}

  /** Periodic Hann of a length of at least 1. */
  static double[] hann(int length) {
    double[] window = new double[length];
    for (int i = 0; i < length; i++) {
      window[i] = length == 1 ? 1 : 0.5 - 0.5 * Math.cos(2 * Math.PI * i / length);
    }
    return window;
  }
}
