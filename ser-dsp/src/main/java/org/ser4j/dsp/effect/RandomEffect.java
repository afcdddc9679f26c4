package org.ser4j.dsp.effect;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import org.ser4j.dsp.internal.Checks;

/**
 * A random change of a signal, determined by a seed: the same signal and seed give the same result
 * on every JVM. One immutable, thread-safe effect serves all clips, each with its own seed.
 */
@FunctionalInterface
public interface RandomEffect {
  /**
   * Changes a signal.
   *
   * @param y mono samples, at least 1, finite; left as they are
   */
  float[] apply(float[] y, long seed);

  /** This effect with a fixed seed. */
  default Effect seeded(long seed) {
    return y -> apply(y, seed);
  }

  /**
   * An effect whose setting is drawn uniformly: {@code RandomEffect.drawn(0.9, 1.1,
   * Effects::timeStretch)}.
   *
   * @param low the lowest number, finite
   * @param high the highest number, finite, not under low
   * @param effect makes the effect from the number
   * @return draws, makes and applies
   */
  static RandomEffect drawn(double low, double high, DoubleFunction<? extends Effect> effect) {
    Checks.finite(low, "low");
    Checks.finite(high, "high");
    Objects.requireNonNull(effect, "effect must not be null");
    if (high < low) {
      throw new IllegalArgumentException("high must be at least low = " + low + ", not " + high);
    }
    return (y, seed) ->
        effect.apply(low + (high - low) * new SplittableRandom(seed).nextDouble()).apply(y);
  }

  /**
   * One of several effects, each with the same probability.
   *
   * @param effects at least 1
   * @return draws one and applies it
   */
  static RandomEffect oneOf(List<? extends RandomEffect> effects) {
    List<RandomEffect> all =
        List.copyOf(Objects.requireNonNull(effects, "effects must not be null"));
    Checks.positive(all.size(), "the number of effects");
    return (y, seed) -> {
      SplittableRandom random = new SplittableRandom(seed);
      return all.get(random.nextInt(all.size())).apply(y, random.nextLong());
    };
  }
}
