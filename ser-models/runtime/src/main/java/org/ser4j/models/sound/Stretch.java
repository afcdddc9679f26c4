package org.ser4j.models.sound;

import org.ser4j.dsp.effect.RandomEffect;
import org.ser4j.dsp.effect.TimeStretch;

/**
 * Makes faster or slower and leaves the pitch, {@code librosa.effects.time_stretch}: {@code
 * speed_random} of notebook 000 (0.9 to 1.1), {@code stretch} of 001 and 003 (0.8).
 *
 * @param minRate the slowest tempo, 0.01 to 100 times the recording's; under 1 it gets longer
 * @param maxRate the fastest tempo, 0.01 to 100, not under minRate
 */
public record Stretch(double minRate, double maxRate) implements Distortion {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Stretch {
    Limits.span("Rate", minRate, maxRate, TimeStretch.MIN_RATE, 1 / TimeStretch.MIN_RATE);
  }

  @Override
  public RandomEffect open(int sampleRate) {
    Limits.rate(sampleRate);
    return DistortedBy.drawn(minRate, maxRate, TimeStretch::new);
  }
}
