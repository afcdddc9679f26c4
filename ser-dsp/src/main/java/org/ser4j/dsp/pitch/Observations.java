package org.ser4j.dsp.pitch;

import java.util.Arrays;

/**
 * The observations of single frames: the probability of a few pitch bins, and of a pitch at all.
 * All other bins have probability 0. Not thread-safe.
 */
final class Observations {
  private final int bins;
  private final double[] voiced;
  private final int[] ends;
  private final double[] dense;
  private int[] indices = new int[64];
  private double[] values = new double[64];
  private int frames;

  Observations(int bins, int frames) {
    this.bins = bins;
    this.voiced = new double[frames];
    this.ends = new int[frames + 1];
    this.dense = new double[bins + 1];
  }

  /** Sets the probability of a bin in the current frame; the last call wins. */
  void put(int bin, double probability) {
    dense[bin] = probability;
  }

  /** Ends a frame. What was put above the last bin is ignored. */
  void endFrame() {
    int end = ends[frames];
    double sum = 0;
    for (int bin = 0; bin < bins; bin++) {
      if (dense[bin] > 0) {
        if (end == indices.length) {
          indices = Arrays.copyOf(indices, 2 * end);
          values = Arrays.copyOf(values, 2 * end);
        }
        indices[end] = bin;
        values[end++] = dense[bin];
        sum += dense[bin];
      }
    }
    Arrays.fill(dense, 0);
    voiced[frames++] = Math.min(1, sum);
    ends[frames] = end;
  }

  int frames() {
    return voiced.length;
  }

  int bins() {
    return bins;
  }

  double voiced(int frame) {
    return voiced[frame];
  }

  /** The logarithms of a frame's bins; of a probability of 0, that of the smallest number. */
  void logarithms(int frame, double[] result) {
    Arrays.fill(result, Transitions.LOG_OF_NOTHING);
    for (int i = ends[frame]; i < ends[frame + 1]; i++) {
      result[indices[i]] = Math.log(values[i] + Double.MIN_NORMAL);
    }
  }

  /** The logarithm of each unvoiced state of a frame. */
  double logUnvoiced(int frame) {
    return Math.log((1 - voiced[frame]) / bins + Double.MIN_NORMAL);
  }

  /** Finds the pitch candidates of one frame after the other. Not thread-safe. */
  static final class Candidates {
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
}
