package org.ser4j.dsp.effect;

import java.util.SplittableRandom;

/**
 * Normally distributed numbers that are the same on every JVM: the polar method on the bits of
 * SplittableRandom, with StrictMath.
 *
 * @see <a href="https://doi.org/10.1137/1006063">Marsaglia and Bray 1964, A convenient method for
 *     generating normal variables</a>
 */
final class GaussianNumbers {
  private final SplittableRandom random;
  private double spare = Double.NaN;

  GaussianNumbers(SplittableRandom random) {
    this.random = random;
  }

  double next() {
    if (!Double.isNaN(spare)) {
      double number = spare;
      spare = Double.NaN;
      return number;
    }
    double u;
    double v;
    double square;
    do {
      u = 2 * random.nextDouble() - 1;
      v = 2 * random.nextDouble() - 1;
      square = u * u + v * v;
    } while (square >= 1 || square == 0);
    double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
    spare = v * factor;
    return u * factor;
  }
}
