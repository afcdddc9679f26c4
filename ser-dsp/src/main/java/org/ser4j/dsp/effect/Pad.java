package org.ser4j.dsp.effect;

import org.ser4j.dsp.internal.Checks;

/** Puts zeros before and after a signal. Immutable and thread-safe. */
public final class Pad implements Effect {
  private final int before;
  private final int after;

  /**
   * Zeros on both sides.
   *
   * @param before how many before the signal, 0 to 2^28
   * @param after how many after it, 0 to 2^28
   * @throws IllegalArgumentException if a number is out of range
   */
  public Pad(int before, int after) {
    this.before = Checks.within(before, 0, FixLength.MAX_LENGTH, "before");
    this.after = Checks.within(after, 0, FixLength.MAX_LENGTH, "after");
  }

  @Override
  public float[] apply(float[] y) {
    Checks.signal(y);
    float[] out = new float[Math.addExact(Math.addExact(before, y.length), after)];
    System.arraycopy(y, 0, out, before, y.length);
    return out;
  }
}
