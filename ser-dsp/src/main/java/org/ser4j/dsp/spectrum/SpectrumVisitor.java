package org.ser4j.dsp.spectrum;

/** Takes the spectra of a signal one after the other, so that they need not all be kept. */
@FunctionalInterface
public interface SpectrumVisitor {
  /**
   * Takes one frame. The arrays are used again for the next frame: copy what shall stay.
   *
   * @param frame the frame's number, from 0
   * @param re real parts of bins 0 to n_fft / 2
   * @param im imaginary parts of bins 0 to n_fft / 2
   */
  void visit(int frame, double[] re, double[] im);
}
