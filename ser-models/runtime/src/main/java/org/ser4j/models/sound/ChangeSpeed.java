package org.ser4j.models.sound;

import org.ser4j.dsp.effect.RandomEffect;
import org.ser4j.dsp.effect.SpeedPerturbation;

/**
 * Plays faster or slower as a tape does, so that tempo and pitch change together. Not in the
 * notebooks; usual are 0.9 to 1.1.
 *
 * @param minRate the slowest speed, 0.1 to 10 times the recording's; under 1 it gets longer, lower
 * @param maxRate the fastest speed, 0.1 to 10, not under minRate
 * @see <a href="https://doi.org/10.21437/Interspeech.2015-711">Ko et al. 2015, Audio augmentation
 *     for speech recognition</a>
 */
public record ChangeSpeed(double minRate, double maxRate) implements Distortion {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public ChangeSpeed {
    Limits.span(
        "Rate", minRate, maxRate, SpeedPerturbation.MIN_FACTOR, 1 / SpeedPerturbation.MIN_FACTOR);
  }

  @Override
  public RandomEffect open(int sampleRate) {
    Limits.rate(sampleRate);
    return DistortedBy.drawn(minRate, maxRate, SpeedPerturbation::new);
  }
}
