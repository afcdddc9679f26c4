package org.ser4j.training.metric;

/**
 * How far a classifier's probabilities can be believed. A row's confidence is the largest of its
 * probabilities.
 */
public final class Confidence {
  /** The number of bins that papers on calibration use. */
  public static final int BINS = 15;

  private Confidence() {}

  /**
   * Expected calibration error, Guo et al. 2017: rows are put into {@value #BINS} bins of equal
   * width by confidence, each open below and closed above; the mean, weighted by rows, of the
   * distance between accuracy and mean confidence in a bin.
   *
   * @param probabilities {@code [rows][classes]}, each row with sum 1
   * @param truth right class of each row
   * @return in [0, 1]; NaN without rows
   */
  public static double expectedCalibrationError(double[][] probabilities, int[] truth) {
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
   * What is left when rows of low confidence get no answer.
   *
   * @param probabilities {@code [rows][classes]}, each row with sum 1
   * @param truth right class of each row
   * @param abstainBelow the confidence below which no answer is given, in [0, 1]
   * @return the share answered, and how often it is right
   */
  public static Coverage coverage(double[][] probabilities, int[] truth, double abstainBelow) {
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

  /**
   * The place of the largest value.
   *
   * @param values at least one
   * @return its index; the first of several
   */
  public static int argMax(double[] values) {
    int best = 0;
    for (int k = 1; k < values.length; k++) {
      if (values[k] > values[best]) {
        best = k;
      }
    }
    return best;
  }
}
