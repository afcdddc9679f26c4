package org.ser4j.models.sound;

import org.ser4j.dsp.effect.RandomEffect;

/**
 * One change of a recording that leaves its emotion as it is, drawn by chance, for training only. A
 * record of plain settings, checked when it is made. Where a setting has a least and a most, what
 * is applied is drawn evenly between them; if both are the same, it is always that. Several follow
 * each other through {@link Distortions#open}.
 */
public sealed interface Distortion
    permits AddNoise,
        GaussianNoise,
        Stretch,
        ShiftPitch,
        Roll,
        ChangeGain,
        ChangeSpeed,
        ToPeak,
        OneOf,
        InTurn,
        Sometimes {

  /**
   * Makes ready for recordings of one rate.
   *
   * @param sampleRate in Hz, at least 1
   * @return takes mono samples in [-1, 1], at least 1, finite, and leaves them as they are; gives a
   *     new array, the same from the same samples and seed; thread-safe
   * @throws IllegalArgumentException if the rate is under 1
   */
  RandomEffect open(int sampleRate);
}
