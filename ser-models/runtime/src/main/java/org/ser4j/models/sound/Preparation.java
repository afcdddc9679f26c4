package org.ser4j.models.sound;

import java.util.function.UnaryOperator;

/**
 * One change of a whole recording, always the same, at training as at recognition. A record of
 * plain settings, checked when it is made; several follow each other through {@link
 * Preparations#open}.
 */
public sealed interface Preparation
    permits Excerpt, TrimSilence, DropSilence, DropQuiet, PeakNormalize, ReduceNoise, FixLength {

  /**
   * Makes ready for recordings of one rate.
   *
   * @param sampleRate in Hz
   * @return takes mono samples in [-1, 1], finite, and leaves them as they are; gives a new array,
   *     which is empty where nothing is left; an empty array gives an empty array; thread-safe
   * @throws IllegalArgumentException if this cannot be done at this rate
   */
  UnaryOperator<float[]> open(int sampleRate);
}
