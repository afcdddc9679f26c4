package org.ser4j.training.config;

import java.util.random.RandomGenerator;
import org.ser4j.dsp.internal.Checks;

/**
 * Mix-up, Zhang et al. 2018: every example of a batch, and its target, is blended with another
 * example of the batch. One share, drawn from Beta(alpha, alpha), holds for the whole batch; the
 * larger part stays with the example itself.
 *
 * @param alpha in (0, 4]; smaller values blend less
 * @param probability of a batch being mixed, in [0, 1]; 0 turns mix-up off
 */
public record MixUp(double alpha, double probability) {
  /** No mix-up. */
  public static final MixUp NONE = new MixUp(1, 0);

  private static final double MAX_ALPHA = 4;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public MixUp {
    Checks.aboveZero(alpha, MAX_ALPHA, "alpha");
    Checks.within(probability, 0, 1, "probability");
  }

  /**
   * Draws a share by Jöhnk's rejection, which is cheap for small alpha.
   *
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
