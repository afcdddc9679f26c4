package org.ser4j.dsp.chroma;

import org.ser4j.dsp.internal.Checks;

/**
 * Settings of a constant-Q transform, except its tuning.
 *
 * @param sampleRate in Hz
 * @param hopLength samples between frames
 * @param fMin the lowest bin's frequency in Hz
 * @param nBins how many bins
 * @param binsPerOctave how many of them make an octave
 */
record CqtLayout(int sampleRate, int hopLength, double fMin, int nBins, int binsPerOctave) {
  /** The largest number of bins in an octave: five cents each. */
  static final int MAX_BINS_PER_OCTAVE = 240;

  /** The longest frame, which the lowest bin needs where the rate cannot be halved. */
  private static final int MAX_FRAME = 1 << 18;

  /** The bandwidth of noise through a Hann window, in bins, as librosa tabulates it. */
  private static final double HANN_BANDWIDTH = 1.50018310546875;

  CqtLayout {
    Checks.positive(sampleRate, "sampleRate");
    Checks.positive(hopLength, "hopLength");
    Checks.positive(fMin, "fMin");
    Checks.positive(nBins, "nBins");
    if (binsPerOctave < 1 || binsPerOctave > MAX_BINS_PER_OCTAVE) {
      throw new IllegalArgumentException(
          "binsPerOctave must be 1 to " + MAX_BINS_PER_OCTAVE + ", not " + binsPerOctave);
    }
  }

  /** How many octaves, the last perhaps not whole. */
  int octaves() {
    return (nBins - 1) / binsPerOctave + 1;
  }

  /** A filter's length in cycles of its tone. */
  double q() {
    double ratio = Math.pow(2, 2.0 / binsPerOctave);
    return (ratio + 1) / (ratio - 1);
  }

  /** A bin's frequency in Hz. */
  double hz(int bin, double tuning) {
    return fMin * Math.pow(2, (bin + tuning) / binsPerOctave);
  }

  /** Up to where the highest filter reaches, in Hz. */
  double cutoff(double tuning) {
    return hz(nBins - 1, tuning) * (1 + 0.5 * HANN_BANDWIDTH / q());
  }

  /** Refuses bins above half the rate, and frames too long to be meant. */
  void check(double tuning) {
    double cutoff = cutoff(tuning);
    if (!(cutoff <= sampleRate / 2.0)) {
      throw new IllegalArgumentException(
          "the highest of "
              + nBins
              + " bins reaches up to "
              + (float) cutoff
              + " Hz, over half the sample rate of "
              + sampleRate
              + " Hz: take fewer octaves or bins, a lower fMin than "
              + fMin
              + " Hz, or a signal of a higher rate");
    }
    int halvings = earlyHalvings(tuning);
    int hop = hopLength >> halvings;
    for (int i = 1; i < octaves() && hop % 2 == 0; i++, hop /= 2) {
      halvings++;
    }
    double longest = q() * Math.scalb(1.0, -halvings) * sampleRate / hz(0, tuning);
    if (!(longest <= MAX_FRAME)) {
      throw new IllegalArgumentException(
          "the filter at fMin = "
              + fMin
              + " Hz would have "
              + Math.round(longest)
              + " samples at "
              + sampleRate
              + " Hz, over "
              + MAX_FRAME
              + ": take a higher fMin, fewer bins per octave, or a hopLength with more factors of 2"
              + " than "
              + hopLength);
    }
  }

  /**
   * How often the rate is halved before the first octave: as often as leaves that octave below half
   * the Nyquist frequency, and the hop even for the octaves that follow.
   */
  int earlyHalvings(double tuning) {
    double octavesOfRoom = ChromaMath.log2(sampleRate / 2.0 / cutoff(tuning));
    int byRoom = Math.max(0, (int) Math.ceil(octavesOfRoom) - 2);
    int byHop = Math.max(0, Integer.numberOfTrailingZeros(hopLength) - octaves() + 1);
    return Math.min(byRoom, byHop);
  }

  /** How many frames a signal has. */
  int frames(int length, double tuning) {
    int halvings = earlyHalvings(tuning);
    long samples = (length + (1L << halvings) - 1) >> halvings;
    return (int) (1 + samples / (hopLength >> halvings));
  }
}
