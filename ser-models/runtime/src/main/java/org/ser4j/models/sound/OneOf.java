package org.ser4j.models.sound;

import java.util.List;
import java.util.Objects;
import org.ser4j.dsp.effect.RandomEffect;

/**
 * One of several, each as often as the others: {@code augment_audio} of notebook 003.
 *
 * @param distortions at least 1
 */
public record OneOf(List<Distortion> distortions) implements Distortion {
  /**
   * Copies and checks the list.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public OneOf {
    Objects.requireNonNull(distortions, "distortions must not be null");
    distortions = Limits.some("distortions", distortions);
  }

  @Override
  public RandomEffect open(int sampleRate) {
    return RandomEffect.oneOf(DistortedBy.opened(distortions, sampleRate));
  }
}
