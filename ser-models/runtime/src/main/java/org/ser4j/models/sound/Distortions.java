package org.ser4j.models.sound;

import java.util.List;
import java.util.Objects;
import org.ser4j.dsp.effect.RandomEffect;

/** Applies several distortions in order. */
public final class Distortions {
  private Distortions() {}

  /**
   * Makes a list ready for recordings of one rate.
   *
   * @param distortions what is done, in order, each with a seed of its own; may be empty
   * @param sampleRate in Hz, at least 1
   * @return takes mono samples in [-1, 1], at least 1, finite, and leaves them as they are; gives a
   *     new array, the same from the same samples and seed; thread-safe
   * @throws IllegalArgumentException if the rate is under 1
   */
  public static RandomEffect open(List<Distortion> distortions, int sampleRate) {
    Objects.requireNonNull(distortions, "distortions must not be null");
    return DistortedBy.all(DistortedBy.opened(distortions, sampleRate));
  }
}
