package org.ser4j.models.bundle;

/**
 * Turns logits into probabilities that mean what they say: temperature scaling, Guo et al. 2017.
 *
 * @param temperature what logits are divided by, 0.001 to 1,000; over 1 makes them less sure
 */
public record Calibration(double temperature) {
  /** Leaves the logits as they are. */
  public static final Calibration NONE = new Calibration(1);

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
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
