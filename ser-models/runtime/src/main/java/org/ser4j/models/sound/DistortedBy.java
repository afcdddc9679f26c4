package org.ser4j.models.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import org.ser4j.dsp.effect.Effect;
import org.ser4j.dsp.effect.RandomEffect;

/** Random effects made of others. */
final class DistortedBy {
  private DistortedBy() {}

  /** An effect with an evenly drawn number; one that cannot vary is built only once. */
  static RandomEffect drawn(double min, double max, DoubleFunction<? extends Effect> effect) {
    if (min < max) {
      return RandomEffect.drawn(min, max, effect);
    }
    Effect only = effect.apply(min);
    return (y, seed) -> only.apply(y);
  }

  static List<RandomEffect> opened(List<Distortion> distortions, int sampleRate) {
    Limits.rate(sampleRate);
    List<RandomEffect> effects = new ArrayList<>();
    for (Distortion distortion : distortions) {
      effects.add(distortion.open(sampleRate));
    }
    return List.copyOf(effects);
  }

  /** Each with a seed of its own, so that none hears what the one before it drew. */
  static RandomEffect all(List<RandomEffect> effects) {
    return (y, seed) -> {
      SplittableRandom random = new SplittableRandom(seed);
      float[] out = copy(y);
      for (RandomEffect effect : effects) {
        out = effect.apply(out, random.nextLong());
      }
      return out;
    };
  }

  static float[] copy(float[] y) {
    return Objects.requireNonNull(y, "samples must not be null").clone();
  }
}
