package org.ser4j.training.metric;

import org.ser4j.models.bundle.Calibration;

/**
 * Temperature scaling, Guo et al. 2017: logits are divided by one number before the softmax, which
 * changes the confidence but never the prediction.
 */
final class TemperatureScaling {
  /** The lowest temperature that is fitted. */
  static final double MIN = 0.05;

  /** The highest temperature that is fitted. */
  static final double MAX = 20;

  private static final int HALVINGS = 60;

  private TemperatureScaling() {}

  /**
   * Finds the temperature with the least negative log-likelihood, by bisection: the likelihood is
   * concave in the inverse temperature, so its slope has one zero.
   *
   * @param logits {@code [examples][classes]}, of data that the model was not trained on
   * @param truth true class of each example
   * @return a temperature in [{@value #MIN}, {@value #MAX}]; an end if every example is right by
   *     far, or the logits are uninformative
   * @throws IllegalArgumentException if there are no examples or the lengths differ
   */
  static Calibration fit(double[][] logits, int[] truth) {
    if (logits.length == 0 || logits.length != truth.length) {
      throw new IllegalArgumentException(
          logits.length + " rows of logits, but " + truth.length + " true classes");
    }
    double low = Math.log(1 / MAX);
    double high = Math.log(1 / MIN);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (slope(logits, truth, Math.exp(middle)) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Calibration(Math.exp(-(low + high) / 2));
  }

  /**
   * The mean negative log-likelihood of the true classes, in nats; NaN without examples.
   *
   * @param logits {@code [examples][classes]}
   * @param truth true class of each example
   */
  static double negativeLogLikelihood(double[][] logits, int[] truth, Calibration calibration) {
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      double right = calibration.probabilities(logits[i])[truth[i]];
      sum -= Math.log(Math.max(right, Double.MIN_NORMAL));
    }
    return sum / truth.length;
  }

  /** Slope of the negative log-likelihood over the inverse temperature, up to a factor. */
  private static double slope(double[][] logits, int[] truth, double inverse) {
    Calibration calibration = new Calibration(1 / inverse);
    double slope = 0;
    for (int i = 0; i < truth.length; i++) {
      double[] probabilities = calibration.probabilities(logits[i]);
      for (int k = 0; k < probabilities.length; k++) {
        slope += probabilities[k] * logits[i][k];
      }
      slope -= logits[i][truth[i]];
    }
    return slope;
  }
}
