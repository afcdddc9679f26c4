package org.ser4j.dsp.chroma;

import java.util.Arrays;
import org.ser4j.dsp.fft.RealFft;

/** One Fourier transform a frame. */
final class FourierFrames implements FrameSpectra.Plan {
  private final RealFft fft;
  private final int hop;

  FourierFrames(int nFft, int hop) {
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
