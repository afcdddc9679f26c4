package org.ser4j.models.bundle;

/**
 * Turns logits into calibrated probabilities: temperature scaling, Guo et al. 2017.
 *
 * @param temperature logits are divided by it, 0.001 to 1,000; above 1 the probabilities become
 *     less certain
 */
public record Calibration(double temperature) {
  /** Temperature 1: no change. */
  public static final Calibration NONE = new Calibration(1);

  /** Checks the value. */
  public Calibration {
    if (!(temperature >= 1e-3 && temperature <= 1e3)) {
      throw new IllegalArgumentException(
          "the temperature must be 0.001 to 1,000, not " + temperature);
    }
  }

  /**
   * Soft-max of the logits over the temperature.
   *
   * @param logits finite, one a class
   * @return probabilities that sum to 1, in a new array
   */
  public double[] probabilities(double[] logits) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double logit : logits) {
      largest = Math.max(largest, logit);
    }
    double[] probabilities = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] = Math.exp((logits[i] - largest) / temperature);
      sum += probabilities[i];
    }
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }
}
