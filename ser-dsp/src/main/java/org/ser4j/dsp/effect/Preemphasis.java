package org.ser4j.dsp.effect;

import org.ser4j.dsp.internal.Checks;

/**
 * Raises high frequencies, {@code librosa.effects.preemphasis}: y[n] - coef * y[n - 1], where the
 * sample before the first one is extrapolated linearly from the first two. {@link #inverse()}
 * undoes it, {@code librosa.effects.deemphasis}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Preemphasis implements Effect {
  /** The default coefficient, that of HTK: {@value}. */
  public static final double COEF = 0.97;

  private final double coef;

  /** Pre-emphasis with coefficient {@value #COEF}. */
  public Preemphasis() {
    this(COEF);
  }

  /**
   * Pre-emphasis.
   *
   * @param coef 0 (nothing happens) to 1 (differences)
   */
  public Preemphasis(double coef) {
    this.coef = Checks.within(coef, 0, 1, "coef");
  }

  /**
   * Filters a signal.
   *
   * @param y mono samples, at least 2, finite
   * @return as many samples
   */
  @Override
  public float[] apply(float[] y) {
    checkLength(y);
    float[] out = new float[y.length];
    // librosa hands the extrapolated sample to the filter as its state, so it is added whole.
    out[0] = (float) (y[0] + (2.0 * y[0] - y[1]));
    for (int i = 1; i < y.length; i++) {
      out[i] = (float) (y[i] - coef * y[i - 1]);
    }
    return out;
  }

  /** The inverse effect; it also needs at least 2 samples. */
  public Effect inverse() {
    return this::undo;
  }

  private float[] undo(float[] y) {
    checkLength(y);
    float[] out = new float[y.length];
    double extrapolated = ((2 - coef) * y[0] - y[1]) / (3 - coef);
    double value = y[0] - extrapolated;
    out[0] = (float) value;
    for (int i = 1; i < y.length; i++) {
      value = y[i] + coef * value;
      out[i] = (float) value;
    }
    return out;
  }

  private static void checkLength(float[] y) {
    if (Checks.signal(y).length < 2) {
      throw new IllegalArgumentException("pre-emphasis takes at least 2 samples, not " + y.length);
    }
  }
}
