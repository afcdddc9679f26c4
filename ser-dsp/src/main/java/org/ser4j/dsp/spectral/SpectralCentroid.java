package org.ser4j.dsp.spectral;

import org.ser4j.dsp.spectrum.SpectrumFrame;
import org.ser4j.dsp.spectrum.Stft;

/**
 * The middle of each spectrum, {@code librosa.feature.spectral_centroid}: the mean frequency,
 * weighted by magnitude. One row, in Hz, from 0 to half the sample rate; 0 in silence.
 *
 * <p>Immutable and thread-safe.
 */
public final class SpectralCentroid extends ValuePerFrame {
  private final double[] frequencies;

  /** The centroid over librosa's default transform. */
  public SpectralCentroid(int sampleRate) {
    this(Spectra.librosa(), sampleRate);
  }

  /** The centroid over any transform. */
  public SpectralCentroid(Stft stft, int sampleRate) {
    super(stft);
    this.frequencies = Spectra.frequencies(stft, sampleRate);
  }

  @Override
  double value(SpectrumFrame frame) {
    double[] magnitude = frame.magnitude();
    return Spectra.centroid(magnitude, Spectra.sum(magnitude), frequencies);
  }
}
