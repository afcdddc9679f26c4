package org.ser4j.dsp.chroma;

/**
 * The spectra of one signal's centred frames without a window, one after the other; zeros lie
 * beyond the signal's ends. Belongs to one thread.
 */
abstract class FrameSpectra {
  /** The bin that the arrays begin with. */
  final int base;

  /** The current frame's real parts. */
  final double[] re;

  /** The current frame's imaginary parts. */
  final double[] im;

  FrameSpectra(int base, int bins) {
    this.base = base;
    this.re = new double[bins];
    this.im = new double[bins];
  }

  /** Computes the next frame's spectrum, at first the first one's. */
  abstract void next();

  /** How spectra are computed; holds tables, serves all threads. */
  interface Plan {
    /** Begins a signal. */
    FrameSpectra begin(float[] x);
  }
}
