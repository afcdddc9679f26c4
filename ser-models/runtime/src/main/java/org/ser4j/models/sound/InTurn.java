package org.ser4j.models.sound;

import java.util.List;
import java.util.Objects;
import org.ser4j.dsp.effect.RandomEffect;

/**
 * Several, one after the other: {@code augmentation} of notebook 000, {@code apply_augmentations}
 * of 003.
 *
 * @param distortions at least 1
 */
public record InTurn(List<Distortion> distortions) implements Distortion {
  /**
   * Copies and checks the list.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public InTurn {
    Objects.requireNonNull(distortions, "distortions must not be null");
    distortions = Limits.some("distortions", distortions);
  }

  @Override
  public RandomEffect open(int sampleRate) {
    return DistortedBy.all(DistortedBy.opened(distortions, sampleRate));
  }
}
