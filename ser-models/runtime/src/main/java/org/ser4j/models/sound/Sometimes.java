package org.ser4j.models.sound;

import java.util.Objects;
import java.util.SplittableRandom;
import org.ser4j.dsp.effect.RandomEffect;

/**
 * One change, now and then; else the recording stays as it is.
 *
 * @param probability how often, 0 to 1
 * @param distortion the change
 */
public record Sometimes(double probability, Distortion distortion) implements Distortion {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Sometimes {
    Limits.within("probability", probability, 0, 1);
    Objects.requireNonNull(distortion, "distortion must not be null");
  }

  @Override
  public RandomEffect open(int sampleRate) {
    RandomEffect effect = distortion.open(sampleRate);
    return (y, seed) -> {
      SplittableRandom random = new SplittableRandom(seed);
      return random.nextDouble() < probability
          ? effect.apply(y, random.nextLong())
          : DistortedBy.copy(y);
    };
  }
}
