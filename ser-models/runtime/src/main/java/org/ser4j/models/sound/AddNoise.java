package org.ser4j.models.sound;

import org.ser4j.dsp.effect.Noise;
import org.ser4j.dsp.effect.RandomEffect;

/**
 * Adds white Gaussian noise whose standard deviation is drawn evenly from 0 to a share of the
 * recording's largest sample: {@code noise} of notebooks 000 (0.015), 001 and 003 (0.035).
 *
 * @param maxShare the largest share, over 0 to 10
 */
public record AddNoise(double maxShare) implements Distortion {
  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
  public AddNoise {
    Limits.aboveZero("maxShare", maxShare, 10);
  }

  @Override
  public RandomEffect open(int sampleRate) {
    Limits.rate(sampleRate);
    return Noise.upTo(maxShare);
  }
}
