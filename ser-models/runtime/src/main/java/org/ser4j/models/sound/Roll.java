package org.ser4j.models.sound;

import org.ser4j.dsp.effect.RandomEffect;
import org.ser4j.dsp.effect.Shift;

/**
 * Moves in time, either way: {@code shift} of notebooks 001 and 003 (up to 5,000 samples at 22,050
 * Hz, in a circle), {@code shift_audio} and the shift in {@code augment_audio} of 003 (up to 0.1 s,
 * in a circle and to zeros).
 *
 * @param maxSeconds the farthest move, over 0 to 60 s; whole samples, rounded towards no move at
 *     all
 * @param zeroed whether what leaves at one end is lost to zeros; else it comes back at the other,
 *     {@code numpy.roll}
 */
public record Roll(double maxSeconds, boolean zeroed) implements Distortion {
  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
  public Roll {
    Limits.aboveZero("maxSeconds", maxSeconds, 60);
  }

  @Override
  public RandomEffect open(int sampleRate) {
    double most = maxSeconds * Limits.rate(sampleRate);
    return DistortedBy.drawn(
        -most,
        most,
        samples -> zeroed ? Shift.zeroing((int) samples) : Shift.rolling((int) samples));
  }
}
