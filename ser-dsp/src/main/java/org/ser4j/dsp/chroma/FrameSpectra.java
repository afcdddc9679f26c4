package org.ser4j.dsp.chroma;

import java.util.Arrays;
import org.ser4j.dsp.fft.RealFft;

/**
 * The spectra of one signal's centred frames without a window, one after the other; zeros lie
 * beyond the signal's ends. Not thread-safe.
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

  /** One Fourier transform a frame. */
  static final class Fourier implements FrameSpectra.Plan {
    private final RealFft fft;
    private final int hop;

    Fourier(int nFft, int hop) {
      this.fft = RealFft.of(nFft);
      this.hop = hop;
    }

    @Override
    public FrameSpectra begin(float[] x) {
      return new Spectra(x);
    }

    private final class Spectra extends FrameSpectra {
      private final float[] x;
      private final double[] frame = new double[fft.size()];
      private final double[][] rows = fft.newRows();

      /** Where the next frame begins. */
      private long start = -(fft.size() / 2);

      Spectra(float[] x) {
        super(0, fft.size() / 2 + 1);
        this.x = x;
      }

      @Override
      void next() {
        int size = frame.length;
        int from = (int) Math.min(size, Math.max(0, -start));
        int to = (int) Math.max(from, Math.min(size, x.length - start));
        Arrays.fill(frame, 0, from, 0);
        for (int i = from; i < to; i++) {
          frame[i] = x[(int) (start + i)];
        }
        Arrays.fill(frame, to, size, 0);
        fft.transform(frame, re, im, rows);
        start += hop;
      }
    }
  }
}
