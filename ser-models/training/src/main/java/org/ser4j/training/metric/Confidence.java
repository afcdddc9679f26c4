package org.ser4j.training.metric;

import org.ser4j.training.metric.Evaluation.Coverage;

/** How reliable a classifier's confidence is: its largest probability for an example. */
final class Confidence {
  private static final int BINS = 15;

  private Confidence() {}

  /**
   * Expected calibration error, Guo et al. 2017, in 15 bins of equal width, each open below and
   * closed above: the mean distance between accuracy and confidence in a bin, weighted by examples.
   *
   * @param probabilities {@code [examples][classes]}, each row with sum 1
   * @param truth true class of each example
   * @return in [0, 1]; NaN without examples
   */
  static double expectedCalibrationError(double[][] probabilities, int[] truth) {
    double[] confidences = new double[BINS];
    int[] right = new int[BINS];
    for (int i = 0; i < truth.length; i++) {
      int best = argMax(probabilities[i]);
      double confidence = probabilities[i][best];
      int bin = Math.min(BINS - 1, Math.max(0, (int) Math.ceil(confidence * BINS) - 1));
      confidences[bin] += confidence;
      right[bin] += best == truth[i] ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(confidences[bin] - right[bin]);
    }
    return error / truth.length;
  }

  /**
   * Coverage and accuracy with abstention.
   *
   * @param probabilities {@code [examples][classes]}, each row with sum 1
   * @param truth true class of each example
   * @param abstainBelow the confidence below which no answer is given, in [0, 1]
   */
  static Coverage coverage(double[][] probabilities, int[] truth, double abstainBelow) {
    int answered = 0;
    int right = 0;
    for (int i = 0; i < truth.length; i++) {
      int best = argMax(probabilities[i]);
      if (probabilities[i][best] >= abstainBelow) {
        answered++;
        right += best == truth[i] ? 1 : 0;
      }
    }
    return new Coverage(abstainBelow, answered / (double) truth.length, right / (double) answered);
  }

  /** The index of the largest of at least one value; the first of several. */
  static int argMax(double[] values) {
    int best = 0;
    for (int k = 1; k < values.length; k++) {
      if (values[k] > values[best]) {
        best = k;
      }
    }
    return best;
  }
}
