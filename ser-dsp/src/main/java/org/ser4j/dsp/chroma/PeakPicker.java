package org.ser4j.dsp.chroma;

import org.ser4j.dsp.internal.Checks;

/**
 * Finds the peaks of one spectrum, {@code librosa.piptrack}: bins higher than both neighbours and
 * than a part of the highest one, moved to the top of the parabola through the three.
 *
 * @see <a href="https://ccrma.stanford.edu/~jos/sasp/Sinusoidal_Peak_Interpolation.html">Smith,
 *     Spectral Audio Signal Processing, sinusoidal peak interpolation</a>
 */
final class PeakPicker {
  static final double FMIN = 150;
  static final double FMAX = 4000;
  static final double THRESHOLD = 0.1;

  /** By how much a square may lie below another whose root is the same, and more. */
  private static final double NEARLY = 1 - 1e-6;

  private final int bins;
  private final int firstBin;
  private final int endBin;
  private final double threshold;
  private final double sampleRate;
  private final double nFft;

  PeakPicker(int sampleRate, int nFft, double fMin, double fMax, double threshold) {
    Checks.positive(sampleRate, "sampleRate");
    Checks.notNegative(fMin, "fMin");
    Checks.positive(fMax, "fMax");
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("threshold must be 0 to 1, not " + threshold);
    }
    this.bins = nFft / 2 + 1;
    this.threshold = threshold;
    this.sampleRate = sampleRate;
    this.nFft = nFft;
    // The width of a bin, rounded as numpy.fft.rfftfreq rounds it: 4 kHz may be a bin's middle.
    double width = 1 / (nFft * (1.0 / sampleRate));
    double end = Math.min(fMax, sampleRate / 2.0);
    int low = 1;
    while (low < bins && low * width < fMin) {
      low++;
    }
    int high = low;
    while (high < bins && high * width < end) {
      high++;
    }
    this.firstBin = low;
    this.endBin = high;
  }

  /** The peaks of librosa's default range and threshold. */
  static PeakPicker standard(int sampleRate, int nFft) {
    return new PeakPicker(sampleRate, nFft, FMIN, FMAX, THRESHOLD);
  }

  /** Shows a spectrum's peaks, lowest first. */
  void pick(double[] s, Sink sink) {
    double least = threshold * highest(s);
    for (int k = firstBin; k < endBin; k++) {
      if (s[k] > least && s[k] > s[k - 1] && (k + 1 == bins || s[k] >= s[k + 1])) {
        show(s[k - 1], s[k], k + 1 == bins ? 0 : s[k + 1], k, sink);
      }
    }
  }

  /** The highest of all bins, in four lanes; comparing is several times as fast as Math.max. */
  private double highest(double[] s) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int k = 0;
    for (; k + 4 <= bins; k += 4) {
      a = s[k] > a ? s[k] : a;
      b = s[k + 1] > b ? s[k + 1] : b;
      c = s[k + 2] > c ? s[k + 2] : c;
      d = s[k + 3] > d ? s[k + 3] : d;
    }
    for (; k < bins; k++) {
      a = s[k] > a ? s[k] : a;
    }
    return Math.max(Math.max(a, b), Math.max(c, d));
  }

  /**
   * Shows the peaks of a magnitude spectrum of which only the squares are there: what {@link #pick}
   * shows of the roots, of which few are needed.
   */
  void pickRoots(double[] power, Sink sink) {
    double least = threshold * Math.sqrt(highest(power));
    // Roots decide; squares only sort out what is far from being a peak.
    double leastPower = NEARLY * least * least;
    for (int k = firstBin; k < endBin; k++) {
      if (power[k] > leastPower
          && power[k] > power[k - 1]
          && (k + 1 == bins || power[k] > NEARLY * power[k + 1])) {
        double at = Math.sqrt(power[k]);
        double before = Math.sqrt(power[k - 1]);
        double after = k + 1 == bins ? 0 : Math.sqrt(power[k + 1]);
        if (at > least && at > before && at >= after) {
          show(before, at, after, k, sink);
        }
      }
    }
  }

  private void show(double before, double at, double after, int k, Sink sink) {
    double shift = 0;
    double slope = 0;
    if (k + 1 < bins) {
      double curve = after + before - 2 * at;
      slope = (after - before) / 2;
      shift = Math.abs(slope) >= Math.abs(curve) ? 0 : -slope / curve;
    }
    sink.peak(k, (k + shift) * sampleRate / nFft, at + 0.5 * slope * shift);
  }

  /** Takes the peaks of spectra. */
  interface Sink {
    /**
     * Takes one peak.
     *
     * @param bin the bin that is higher than its neighbours
     * @param hz the frequency of the parabola's top
     * @param height the parabola's value there
     */
    void peak(int bin, double hz, double height);
  }
}
