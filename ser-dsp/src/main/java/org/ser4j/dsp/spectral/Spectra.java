package org.ser4j.dsp.spectral;

import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.spectrum.Stft;

/** Helpers of several features. */
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

  /** The sum of a spectrum, in lanes: a single sum would wait for each addition. */
  static double sum(double[] spectrum) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int bin = 0;
    for (; bin + 4 <= spectrum.length; bin += 4) {
      a += spectrum[bin];
      b += spectrum[bin + 1];
      c += spectrum[bin + 2];
      d += spectrum[bin + 3];
    }
    for (; bin < spectrum.length; bin++) {
      a += spectrum[bin];
    }
    return a + b + (c + d);
  }

  /** The middle of a spectrum, given its sum: frequencies weighted by it; 0 in silence. */
  static double centroid(double[] spectrum, double sum, double[] frequencies) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int bin = 0;
    for (; bin + 4 <= spectrum.length; bin += 4) {
      a += spectrum[bin] * frequencies[bin];
      b += spectrum[bin + 1] * frequencies[bin + 1];
      c += spectrum[bin + 2] * frequencies[bin + 2];
      d += spectrum[bin + 3] * frequencies[bin + 3];
    }
    for (; bin < spectrum.length; bin++) {
      a += spectrum[bin] * frequencies[bin];
    }
    return sum > 0 ? (a + b + (c + d)) / sum : 0;
  }

  /** The mean squared distance from a frequency, weighted by the spectrum; 0 in silence. */
  static double variance(double[] spectrum, double sum, double[] frequencies, double middle) {
    double even = 0;
    double odd = 0;
    int bin = 0;
    for (; bin + 2 <= spectrum.length; bin += 2) {
      double distance = frequencies[bin] - middle;
      double next = frequencies[bin + 1] - middle;
      even += spectrum[bin] * (distance * distance);
      odd += spectrum[bin + 1] * (next * next);
    }
    for (; bin < spectrum.length; bin++) {
      double distance = frequencies[bin] - middle;
      even += spectrum[bin] * (distance * distance);
    }
    return sum > 0 ? (even + odd) / sum : 0;
  }
}
