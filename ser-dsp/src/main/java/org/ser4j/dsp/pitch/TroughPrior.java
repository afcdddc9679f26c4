package org.ser4j.dsp.pitch;

import org.apache.commons.math3.special.Beta;

/**
 * How probable each trough of a frame is as the period of its pitch: YIN with many thresholds at
 * once, each as probable as a beta distribution makes it. Of the troughs under a threshold the
 * shorter periods are the more probable, by a Boltzmann distribution. Immutable.
 *
 * @see <a href="https://doi.org/10.1109/ICASSP.2014.6853678">Mauch and Dixon 2014, pYIN: a
 *     fundamental frequency estimator using probabilistic threshold distributions</a>
 */
final class TroughPrior {
  private final double[] thresholds;
  private final double[] probabilities;
  private final double boltzmann;
  private final double noTrough;

  TroughPrior(int nThresholds, double alpha, double beta, double boltzmann, double noTrough) {
    this.thresholds = new double[nThresholds];
    this.probabilities = new double[nThresholds];
    this.boltzmann = boltzmann;
    this.noTrough = noTrough;
    double before = 0;
    for (int k = 0; k < nThresholds; k++) {
      thresholds[k] = k + 1 == nThresholds ? 1 : (k + 1) * (1.0 / nThresholds);
      double upTo = thresholds[k] == 1 ? 1 : Beta.regularizedBeta(thresholds[k], alpha, beta);
      probabilities[k] = upTo - before;
      before = upTo;
    }
  }

  /**
   * Fills in the probability of each trough.
   *
   * @param heights the troughs' differences, shortest period first
   * @param count how many there are, at least 1
   * @param result receives as many probabilities
   */
  void fill(double[] heights, int count, double[] result) {
    int lowest = 0;
    for (int i = 0; i < count; i++) {
      result[i] = 0;
      lowest = heights[i] < heights[lowest] ? i : lowest;
    }
    double below = 0;
    int k = 0;
    for (; k < thresholds.length && !(heights[lowest] < thresholds[k]); k++) {
      below += probabilities[k];
    }
    while (k < thresholds.length) {
      double threshold = thresholds[k];
      int under = under(heights, count, threshold);
      // Thresholds that select the same troughs count as one.
      double probability = 0;
      do {
        probability += probabilities[k++];
      } while (k < thresholds.length && under(heights, count, thresholds[k]) == under);
      share(heights, count, threshold, probability, under, result);
    }
    result[lowest] += noTrough * below;
  }

  private static int under(double[] heights, int count, double threshold) {
    int under = 0;
    for (int i = 0; i < count; i++) {
      under += heights[i] < threshold ? 1 : 0;
    }
    return under;
  }

  /** Shares a probability among the troughs under a threshold, as {@code scipy.stats.boltzmann}. */
  private void share(
      double[] heights,
      int count,
      double threshold,
      double probability,
      int under,
      double[] result) {
    double first = Math.expm1(-boltzmann) / Math.expm1(-boltzmann * under);
    int position = 0;
    for (int i = 0; i < count; i++) {
      if (heights[i] < threshold) {
        result[i] += probability * first * Math.exp(-boltzmann * position++);
      }
    }
  }
}
