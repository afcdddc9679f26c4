package org.ser4j.dsp.effect;

import org.ser4j.dsp.internal.Checks;

/**
 * Brings signals to one level. A signal of zeros stays as it is.
 *
 * <p>Immutable and thread-safe.
 */
public final class Normalize implements Effect {
  private final boolean peak;
  private final double level;

  private Normalize(boolean peak, double level) {
    this.peak = peak;
    this.level = level;
  }

  /**
   * To a largest magnitude of 1, {@code librosa.util.normalize}.
   *
   * @return the effect
   */
  public static Normalize toPeak() {
    return new Normalize(true, 1);
  }

  /**
   * To a root mean square, so that a full-scale square wave has 0 dB; peaks may pass 1.
   *
   * @param dbfs the level in dB against full scale, -120 to 0
   * @return the effect
   * @throws IllegalArgumentException if the level is out of range
   */
  public static Normalize toRms(double dbfs) {
    return new Normalize(false, Math.pow(10, Checks.within(dbfs, -120, 0, "dbfs") / 20));
  }

  @Override
  public float[] apply(float[] y) {
    Checks.signal(y);
    double now = peak ? largest(y) : rms(y);
    // As in librosa: below the smallest normal number, dividing would only blow up rounding.
    return now < Float.MIN_NORMAL ? y.clone() : Gain.scaled(y, level / now);
  }

  private static double largest(float[] y) {
    float largest = 0;
    for (float value : y) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** The root mean square of a signal. */
  static double rms(float[] y) {
    double sum = 0;
    for (float value : y) {
      sum += (double) value * value;
    }
    return Math.sqrt(sum / y.length);
  }
}
