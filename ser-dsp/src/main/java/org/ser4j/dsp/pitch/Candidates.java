package org.ser4j.dsp.pitch;

/** Finds the pitch candidates of one frame after the other. Belongs to one thread. */
final class Candidates {
  private final int sampleRate;
  private final int minPeriod;
  private final TroughPrior prior;
  private final PitchBins bins;
  private final int[] troughs;
  private final double[] heights;
  private final double[] probabilities;

  Candidates(int sampleRate, int minPeriod, int periods, TroughPrior prior, PitchBins bins) {
    this.sampleRate = sampleRate;
    this.minPeriod = minPeriod;
    this.prior = prior;
    this.bins = bins;
    this.troughs = new int[periods];
    this.heights = new double[periods];
    this.probabilities = new double[periods];
  }

  /** Adds one frame to the observations. */
  void observe(double[] difference, Observations observations) {
    int count = 0;
    for (int i = 0; i < difference.length; i++) {
      if (Troughs.at(difference, i)) {
        troughs[count] = i;
        heights[count++] = difference[i];
      }
    }
    if (count > 0) {
      prior.fill(heights, count, probabilities);
    }
    for (int i = 0; i < count; i++) {
      if (probabilities[i] > 0) {
        double period = minPeriod + troughs[i] + Troughs.shift(difference, troughs[i]);
        observations.put(bins.index(sampleRate / period), probabilities[i]);
      }
    }
    observations.endFrame();
  }
}
