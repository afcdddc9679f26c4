package org.ser4j.dsp.spectral;

import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.spectrum.Stft;

/** What several of the features need. */
final class Spectra {
  private Spectra() {}

  /** librosa's default transform: n_fft 2048, hop 512. */
  static Stft librosa() {
    return Stft.builder().build();
  }

  /** The frequency of each bin in Hz, rounded as {@code librosa.fft_frequencies} rounds it. */
  static double[] frequencies(Stft stft, int sampleRate) {
    Checks.positive(sampleRate, "sampleRate");
    double binHz = 1.0 / (stft.nFft() * (1.0 / sampleRate));
    double[] frequencies = new double[stft.bins()];
    for (int bin = 0; bin < frequencies.length; bin++) {
      frequencies[bin] = bin * binHz;
    }
    return frequencies;
  }

  /** The middle of a spectrum: frequencies weighted by it; 0 in silence. */
  static double centroid(double[] spectrum, double[] frequencies) {
    double sum = 0;
    double weighted = 0;
    for (int bin = 0; bin < spectrum.length; bin++) {
      sum += spectrum[bin];
      weighted += spectrum[bin] * frequencies[bin];
    }
    return sum > 0 ? weighted / sum : 0;
  }

  /** The mean squared distance from a frequency, weighted by the spectrum; 0 in silence. */
  static double variance(double[] spectrum, double[] frequencies, double middle) {
    double sum = 0;
    double weighted = 0;
    for (int bin = 0; bin < spectrum.length; bin++) {
      double distance = frequencies[bin] - middle;
      sum += spectrum[bin];
      weighted += spectrum[bin] * (distance * distance);
    }
    return sum > 0 ? weighted / sum : 0;
  }
}
