package org.ser4j.dsp.spectral;

import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.spectrum.SpectrumFrame;
import org.ser4j.dsp.spectrum.Stft;

/**
 * How far each spectrum reaches from its centroid, {@code librosa.feature.spectral_bandwidth}: the
 * p-th root of the mean p-th power of the distance, weighted by magnitude (which librosa's {@code
 * norm=True} makes sum to 1). One row, in Hz, from 0 to half the sample rate; 0 in silence.
 *
 * <p>Immutable and thread-safe.
 */
public final class SpectralBandwidth extends ValuePerFrame {
  private static final double STANDARD_DEVIATION = 2;

  private final double[] frequencies;
  private final double p;

  /** The bandwidth with p = 2 over librosa's default transform. */
  public SpectralBandwidth(int sampleRate) {
    this(Spectra.librosa(), sampleRate);
  }

  /** The bandwidth with p = 2, a standard deviation, over any transform. */
  public SpectralBandwidth(Stft stft, int sampleRate) {
    this(stft, sampleRate, STANDARD_DEVIATION);
  }

  /**
   * The bandwidth with any exponent.
   *
   * @param p the exponent of the distance, above 0
   */
  public SpectralBandwidth(Stft stft, int sampleRate, double p) {
    super(stft);
    this.frequencies = Spectra.frequencies(stft, sampleRate);
    this.p = Checks.positive(p, "p");
  }

  @Override
  double value(SpectrumFrame frame) {
    double[] magnitude = frame.magnitude();
    double sum = Spectra.sum(magnitude);
    double centroid = Spectra.centroid(magnitude, sum, frequencies);
    if (p == STANDARD_DEVIATION) {
      return Math.sqrt(Spectra.variance(magnitude, sum, frequencies, centroid));
    }
    return anyPower(magnitude, sum, centroid);
  }

  /** In units of the greatest distance that there can be, so that no power overflows. */
  private double anyPower(double[] magnitude, double sum, double centroid) {
    double farthest = Math.max(centroid, frequencies[frequencies.length - 1] - centroid);
    double weighted = 0;
    for (int bin = 0; bin < magnitude.length; bin++) {
      if (magnitude[bin] > 0 && farthest > 0) {
        double distance = Math.abs(frequencies[bin] - centroid) / farthest;
        weighted += magnitude[bin] * Math.pow(distance, p);
      }
    }
    return sum > 0 ? farthest * Math.pow(Math.min(1, weighted / sum), 1 / p) : 0;
  }
}
