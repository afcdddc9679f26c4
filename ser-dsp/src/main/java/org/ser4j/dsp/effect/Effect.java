package org.ser4j.dsp.effect;

import java.util.Objects;

/**
 * A deterministic change of a signal. All effects of this package are immutable and thread-safe.
 */
@FunctionalInterface
public interface Effect {
  /**
   * Changes a signal.
   *
   * @param y mono samples, at least 1, finite; left as they are
   */
  float[] apply(float[] y);

  /** This effect and another one after it: both in one. */
  default Effect andThen(Effect next) {
    Objects.requireNonNull(next, "next must not be null");
    return y -> next.apply(apply(y));
  }
}
