package org.ser4j.training.config;

import java.util.random.RandomGenerator;

/**
 * Mix-up, Zhang et al. 2018: each row of a batch, and its target, is blended with another row of
 * the same batch, all with one share drawn from Beta(alpha, alpha); the larger share stays with the
 * row itself.
 *
 * @param alpha over 0 to 4; the smaller, the less blending
 * @param probability of a batch being mixed, in [0, 1]; 0 for no mix-up
 */
public record MixUp(double alpha, double probability) {
  private static final double MAX_ALPHA = 4;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public MixUp {
    Settings.require(
        alpha > 0 && alpha <= MAX_ALPHA, "alpha must be in (0, " + MAX_ALPHA + "], not " + alpha);
    Settings.requireShare("probability", probability);
  }

  /**
   * Draws a share by Jöhnk's rejection, whose cost is small as long as alpha is.
   *
   * @param random where it is drawn from
   * @return in [0.5, 1]
   */
  public double share(RandomGenerator random) {
    while (true) {
      double x = Math.log(1 - random.nextDouble()) / alpha;
      double y = Math.log(1 - random.nextDouble()) / alpha;
      double larger = Math.max(x, y);
      // Of exp(x) + exp(y), both may be too small for a double when alpha is small.
      double sum = larger + Math.log1p(Math.exp(Math.min(x, y) - larger));
      if (sum <= 0) {
        return Math.exp(larger - sum);
      }
    }
  }
}
