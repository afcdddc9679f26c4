package org.ser4j.cli.plot;

import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.spectrum.SpectrumVisitor;
import org.ser4j.dsp.spectrum.Stft;

/**
 * A power spectrogram with at most a fixed number of columns: neighbouring frames share a column,
 * which keeps the maximum of each bin. Memory does not depend on the length of the signal.
 */
final class PooledSpectrogram implements SpectrumVisitor {
  private static final int MOST_COLUMNS = 4000;

  private final int perColumn;
  private final Matrix power;

  private PooledSpectrogram(int bins, int frames) {
    this.perColumn = (frames + MOST_COLUMNS - 1) / MOST_COLUMNS;
    this.power = Matrix.zeros(bins, (frames + perColumn - 1) / perColumn);
  }

  /**
   * Computes them.
   *
   * @param stft the transform
   * @param y mono samples
   */
  static PooledSpectrogram of(Stft stft, float[] y) {
    PooledSpectrogram spectra = new PooledSpectrogram(stft.bins(), stft.frames(y.length));
    stft.forEachFrame(y, 0, y.length, spectra);
    return spectra;
  }

  @Override
  public void visit(int frame, double[] re, double[] im) {
    float[] data = power.data();
    int columns = power.columns();
    int at = frame / perColumn;
    for (int bin = 0; bin < re.length; bin++, at += columns) {
      data[at] = Math.max(data[at], (float) (re[bin] * re[bin] + im[bin] * im[bin]));
    }
  }

  /** Power, [bins][columns]. */
  Matrix power() {
    return power;
  }

  /** How many frames share a column. */
  int framesPerColumn() {
    return perColumn;
  }
}
