package org.ser4j.dsp.spectral;

import org.ser4j.dsp.spectrum.SpectrumFrame;
import org.ser4j.dsp.spectrum.Stft;

/**
 * Root mean square of each frame by way of its spectrum, {@code librosa.feature.rms(S=)}: that of
 * the samples under the transform's window, by Parseval's theorem. {@link org.ser4j.dsp.frame.Rms}
 * sees the samples without a window. One row, 0 or more, in the samples' unit.
 *
 * <p>Immutable and thread-safe.
 */
public final class RmsOfSpectrum extends ValuePerFrame {
  /** Over librosa's default transform. */
  public RmsOfSpectrum() {
    this(Spectra.librosa());
  }

  /** Over any transform. */
  public RmsOfSpectrum(Stft stft) {
    super(stft);
  }

  @Override
  double value(SpectrumFrame frame) {
    double[] power = frame.power();
    double sum = Spectra.sum(power);
    int nFft = stft().nFft();
    // All bins stand for two, but that of 0 Hz and, if there is one, that of half the rate.
    sum -= power[0] / 2;
    if (nFft % 2 == 0) {
      sum -= power[power.length - 1] / 2;
    }
    return Math.sqrt(2 * sum) / nFft;
  }
}
