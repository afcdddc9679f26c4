package org.ser4j.dsp.effect;

import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.resample.RatioResampler;

/**
 * Plays a signal faster or slower, as a tape does: tempo and pitch change together. Usual factors
 * are 0.9 to 1.1.
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.21437/Interspeech.2015-711">Ko et al. 2015, Audio augmentation
 *     for speech recognition</a>
 */
public final class SpeedPerturbation implements Effect {
  /** The lowest factor and, inverted, the highest: {@value}. */
  public static final double MIN_FACTOR = 0.1;

  private final RatioResampler resampler;

  /**
   * A change of speed.
   *
   * @param factor how many times as fast, {@value #MIN_FACTOR} to 10; above 1 the signal gets
   *     shorter and higher
   * @throws IllegalArgumentException if out of range
   */
  public SpeedPerturbation(double factor) {
    Checks.within(factor, MIN_FACTOR, 1 / MIN_FACTOR, "factor");
    this.resampler = new RatioResampler(1 / factor);
  }

  /**
   * Changes the speed.
   *
   * @param y mono samples, at least 1, finite
   * @return ceil(length / factor) samples
   * @throws IllegalArgumentException if the signal is empty or holds NaN or infinity
   */
  @Override
  public float[] apply(float[] y) {
    return resampler.resample(y);
  }
}
