package org.ser4j.dsp.spectral;

import org.ser4j.dsp.spectrum.SpectrumFrame;
import org.ser4j.dsp.spectrum.Stft;

/**
 * The frequency below which most of each spectrum lies, {@code librosa.feature.spectral_rolloff}:
 * that of the first bin at which the magnitudes, added up from the lowest bin on, reach a share of
 * their sum. One row, in Hz, from 0 to half the sample rate; 0 in silence.
 *
 * <p>Immutable and thread-safe.
 */
public final class SpectralRolloff extends ValuePerFrame {
  private static final double ROLL_PERCENT = 0.85;

  private final double[] frequencies;
  private final double rollPercent;

  /** 85 % over librosa's default transform. */
  public SpectralRolloff(int sampleRate) {
    this(Spectra.librosa(), sampleRate);
  }

  /** 85 % over any transform. */
  public SpectralRolloff(Stft stft, int sampleRate) {
    this(stft, sampleRate, ROLL_PERCENT);
  }

  /**
   * Any share over any transform.
   *
   * @param rollPercent the share, above 0 and below 1: 0.85 is 85 %
   */
  public SpectralRolloff(Stft stft, int sampleRate, double rollPercent) {
    super(stft);
    this.frequencies = Spectra.frequencies(stft, sampleRate);
    if (!(rollPercent > 0 && rollPercent < 1)) {
      throw new IllegalArgumentException(
          "rollPercent must be above 0 and below 1, not " + rollPercent);
    }
    this.rollPercent = rollPercent;
  }

  @Override
  double value(SpectrumFrame frame) {
    double[] magnitude = frame.magnitude();
    double threshold = rollPercent * Spectra.sum(magnitude);
    int bin = 0;
    double sum = magnitude[0];
    // The last bin is there for a share so near to 1 that rounding decides.
    while (sum < threshold && bin < magnitude.length - 1) {
      sum += magnitude[++bin];
    }
    return frequencies[bin];
  }
}
