package org.ser4j.models.sound;

import org.ser4j.dsp.effect.Gain;
import org.ser4j.dsp.effect.RandomEffect;

/**
 * Makes louder or softer; nothing is clipped. Planned in notebook 002, as audiomentations' {@code
 * Gain}.
 *
 * @param minDb the lowest change, -120 to 120 dB; under 0 it gets softer
 * @param maxDb the highest change, -120 to 120 dB, not under minDb
 */
public record ChangeGain(double minDb, double maxDb) implements Distortion {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public ChangeGain {
    Limits.span("Db", minDb, maxDb, -Gain.MAX_DB, Gain.MAX_DB);
  }

  @Override
  public RandomEffect open(int sampleRate) {
    Limits.rate(sampleRate);
    return DistortedBy.drawn(minDb, maxDb, Gain::new);
  }
}
