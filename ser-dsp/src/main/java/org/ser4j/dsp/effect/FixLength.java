package org.ser4j.dsp.effect;

import java.util.Arrays;
import java.util.Objects;
import org.ser4j.dsp.internal.Checks;

/**
 * Gives all signals one length, {@code librosa.util.fix_length}: the end is cut, or zeros follow.
 *
 * <p>Immutable and thread-safe.
 */
public final class FixLength implements Effect {
  /** The greatest length in samples, over 90 minutes at 48 kHz: {@value}. */
  public static final int MAX_LENGTH = 1 << 28;

  private final int size;

  /**
   * A length.
   *
   * @param size samples, 1 to {@value #MAX_LENGTH}
   * @throws IllegalArgumentException if out of range
   */
  public FixLength(int size) {
    this.size = Checks.within(size, 1, MAX_LENGTH, "size");
  }

  /**
   * Cuts or pads a signal.
   *
   * @param y mono samples, finite; may be empty, as nothing is left of a silence that was removed
   * @return the length's samples
   * @throws IllegalArgumentException if the signal holds NaN or infinity
   */
  @Override
  public float[] apply(float[] y) {
    Objects.requireNonNull(y, "the signal must not be null");
    if (y.length > 0) {
      Checks.signal(y);
    }
    return Arrays.copyOf(y, size);
  }
}
