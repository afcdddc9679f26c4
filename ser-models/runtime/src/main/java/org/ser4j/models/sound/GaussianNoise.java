package org.ser4j.models.sound;

import org.ser4j.dsp.effect.Noise;
import org.ser4j.dsp.effect.RandomEffect;

/**
 * Adds white Gaussian noise of one level, however loud the recording: {@code add_noise} of notebook
 * 003 (0.005).
 *
 * @param level the noise's standard deviation, over 0 to 10; full scale is 1
 */
public record GaussianNoise(double level) implements Distortion {
  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
  public GaussianNoise {
    Limits.aboveZero("level", level, 10);
  }

  @Override
  public RandomEffect open(int sampleRate) {
    Limits.rate(sampleRate);
    return Noise.ofLevel(level);
  }
}
