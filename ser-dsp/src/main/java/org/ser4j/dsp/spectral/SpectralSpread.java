package org.ser4j.dsp.spectral;

import org.ser4j.dsp.spectrum.SpectrumFrame;
import org.ser4j.dsp.spectrum.Stft;

/**
 * The second central moment of each spectrum, as a standard deviation in Hz: Lerch, An Introduction
 * to Audio Content Analysis, 2012, section 3.3. Each bin, in the spread and in the centroid that it
 * is taken around, weighs as much as its power; in {@link SpectralBandwidth} it weighs as much as
 * its magnitude, so that quiet bins far away widen that one more. The moment itself, in Hz squared,
 * is the square of this. One row, from 0 to half the sample rate; 0 in silence.
 *
 * <p>Immutable and thread-safe.
 */
public final class SpectralSpread extends ValuePerFrame {
  private final double[] frequencies;

  /** The spread over librosa's default transform. */
  public SpectralSpread(int sampleRate) {
    this(Spectra.librosa(), sampleRate);
  }

  /** The spread over any transform. */
  public SpectralSpread(Stft stft, int sampleRate) {
    super(stft);
    this.frequencies = Spectra.frequencies(stft, sampleRate);
  }

  @Override
  double value(SpectrumFrame frame) {
    double[] power = frame.power();
    double sum = Spectra.sum(power);
    double centroid = Spectra.centroid(power, sum, frequencies);
    return Math.sqrt(Spectra.variance(power, sum, frequencies, centroid));
  }
}
