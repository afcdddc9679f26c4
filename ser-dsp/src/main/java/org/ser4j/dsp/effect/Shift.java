package org.ser4j.dsp.effect;

import org.ser4j.dsp.internal.Checks;

/**
 * Moves a signal in time. What leaves at one end comes back at the other, {@code numpy.roll}, or is
 * lost to zeros, as in the notebooks' second way.
 *
 * <p>Immutable and thread-safe.
 */
public final class Shift implements Effect {
  private final long samples;
  private final boolean wrapping;

  private Shift(int samples, boolean wrapping) {
    this.samples = samples;
    this.wrapping = wrapping;
  }

  /**
   * A shift in a circle.
   *
   * @param samples later if above 0, earlier if below
   * @return the effect
   */
  public static Shift rolling(int samples) {
    return new Shift(samples, true);
  }

  /**
   * A shift that leaves zeros behind.
   *
   * @param samples later if above 0, earlier if below
   * @return the effect
   */
  public static Shift zeroing(int samples) {
    return new Shift(samples, false);
  }

  @Override
  public float[] apply(float[] y) {
    Checks.signal(y);
    float[] out = new float[y.length];
    for (int i = 0; i < y.length; i++) {
      long at = i + samples;
      if (wrapping) {
        out[(int) Math.floorMod(at, (long) y.length)] = y[i];
      } else if (at >= 0 && at < y.length) {
        out[(int) at] = y[i];
      }
    }
    return out;
  }
}
