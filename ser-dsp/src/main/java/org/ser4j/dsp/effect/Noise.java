package org.ser4j.dsp.effect;

import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import org.ser4j.dsp.internal.Checks;

/**
 * Adds white Gaussian noise. The notebooks' is {@code Noise.upTo(0.035)} (or 0.015).
 *
 * <p>Immutable and thread-safe; the noise depends on the seed only.
 */
public final class Noise implements RandomEffect {
  private final ToDoubleBiFunction<float[], SplittableRandom> std;

  private Noise(ToDoubleBiFunction<float[], SplittableRandom> std) {
    this.std = std;
  }

  /**
   * Noise whose standard deviation is drawn uniformly from 0 to a part of the signal's largest
   * sample (its largest value, as in the notebooks, not its largest magnitude).
   *
   * @param factor the part, above 0, at most 10
   */
  public static Noise upTo(double factor) {
    Checks.positive(factor, "factor");
    Checks.within(factor, 0, 10, "factor");
    return new Noise((y, random) -> factor * random.nextDouble() * largest(y));
  }

  /**
   * Noise of one level.
   *
   * @param std its standard deviation, above 0, at most 10; 0.005 in the notebooks
   */
  public static Noise ofLevel(double std) {
    Checks.positive(std, "std");
    Checks.within(std, 0, 10, "std");
    return new Noise((y, random) -> std);
  }

  /**
   * Noise at a signal-to-noise ratio of root mean squares. Silence gets none.
   *
   * @param snrDb the signal-to-noise ratio in dB, -100 to 200
   */
  public static Noise atSnr(double snrDb) {
    double ratio = Math.pow(10, -Checks.within(snrDb, -100, 200, "snrDb") / 20);
    return new Noise((y, random) -> ratio * Effects.rms(y));
  }

  @Override
  public float[] apply(float[] y, long seed) {
    Checks.signal(y);
    SplittableRandom random = new SplittableRandom(seed);
    double level = std.applyAsDouble(y, random);
    GaussianNumbers numbers = new GaussianNumbers(random);
    float[] out = new float[y.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) (y[i] + level * numbers.next());
    }
    return out;
  }

  private static double largest(float[] y) {
    float largest = Float.NEGATIVE_INFINITY;
    for (float value : y) {
      largest = Math.max(largest, value);
    }
    return largest;
  }

  /**
   * Normally distributed numbers that are the same on every JVM: the polar method on the bits of
   * SplittableRandom, with StrictMath.
   *
   * @see <a href="https://doi.org/10.1137/1006063">Marsaglia and Bray 1964, A convenient method for
   *     generating normal variables</a>
   */
  private static final class GaussianNumbers {
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
}
