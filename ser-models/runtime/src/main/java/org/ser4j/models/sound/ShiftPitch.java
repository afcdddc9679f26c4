package org.ser4j.models.sound;

import org.ser4j.dsp.effect.PitchShift;
import org.ser4j.dsp.effect.RandomEffect;

/**
 * Moves the pitch and leaves the tempo, {@code librosa.effects.pitch_shift}: {@code pitch} of
 * notebooks 000 (0.85 to 1.15 semitones), 001 (0.7) and 003 (8), {@code pitch_shift} of 003 (0.5).
 *
 * @param minSemitones the lowest shift, -60 to 60 twelfths of an octave; under 0 the voice is lower
 * @param maxSemitones the highest shift, -60 to 60, not under minSemitones
 */
public record ShiftPitch(double minSemitones, double maxSemitones) implements Distortion {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public ShiftPitch {
    Limits.span(
        "Semitones", minSemitones, maxSemitones, -PitchShift.MAX_STEPS, PitchShift.MAX_STEPS);
  }

  @Override
  public RandomEffect open(int sampleRate) {
    Limits.rate(sampleRate);
    return DistortedBy.drawn(
        minSemitones, maxSemitones, semitones -> new PitchShift(sampleRate, semitones));
  }
}
