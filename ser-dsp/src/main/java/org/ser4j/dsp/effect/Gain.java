package org.ser4j.dsp.effect;

import org.ser4j.dsp.internal.Checks;

/** Makes a signal louder or softer; nothing is clipped. Immutable and thread-safe. */
public final class Gain implements Effect {
  /** The greatest change either way, in dB: {@value}. */
  public static final double MAX_DB = 120;

  private final double factor;

  /**
   * A change of level.
   *
   * @param db above 0 louder, below 0 softer; -{@value #MAX_DB} to {@value #MAX_DB}
   * @throws IllegalArgumentException if out of range
   */
  public Gain(double db) {
    this.factor = Math.pow(10, Checks.within(db, -MAX_DB, MAX_DB, "db") / 20);
  }

  @Override
  public float[] apply(float[] y) {
    return scaled(Checks.signal(y), factor);
  }

  /** The signal times a factor, in a new array; what a float cannot hold becomes its greatest. */
  static float[] scaled(float[] y, double factor) {
    float[] out = new float[y.length];
    for (int i = 0; i < out.length; i++) {
      double value = factor * y[i];
      out[i] = (float) Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, value));
    }
    return out;
  }
}
