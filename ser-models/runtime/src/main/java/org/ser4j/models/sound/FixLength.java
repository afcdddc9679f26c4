package org.ser4j.models.sound;

import java.util.function.UnaryOperator;

/**
 * Cuts the end off, or puts zeros after it, {@code librosa.util.fix_length}: notebook 003's 3 s,
 * 002's 80,080 samples. Where nothing is left of a recording, nothing it stays: zeros alone would
 * be taken for sound.
 *
 * @param seconds the length, over 0 to 86,400 s, at least a sample and at most 2^28 of them
 */
public record FixLength(double seconds) implements Preparation {
  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
  public FixLength {
    Limits.aboveZero("seconds", seconds, Limits.DAY);
  }

  @Override
  public UnaryOperator<float[]> open(int sampleRate) {
    long size = Math.min(Limits.samples(seconds, sampleRate), Integer.MAX_VALUE);
    return PreparedBy.effect(new org.ser4j.dsp.effect.FixLength((int) size));
  }
}
