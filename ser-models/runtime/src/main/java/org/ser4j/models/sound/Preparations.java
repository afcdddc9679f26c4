package org.ser4j.models.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Applies several preparations in order. */
public final class Preparations {
  private Preparations() {}

  /**
   * Makes a list ready for recordings of one rate.
   *
   * @param preparations what is done, in order; may be empty
   * @param sampleRate in Hz
   * @return takes mono samples in [-1, 1], finite, and leaves them as they are; gives what is left,
   *     which may be nothing and then stays nothing, and is the very array it got if the list is
   *     empty; thread-safe
   * @throws IllegalArgumentException if one of them cannot be done at this rate
   */
  public static UnaryOperator<float[]> open(List<Preparation> preparations, int sampleRate) {
    Objects.requireNonNull(preparations, "preparations must not be null");
    Limits.rate(sampleRate);
    List<UnaryOperator<float[]>> steps = new ArrayList<>();
    for (Preparation preparation : preparations) {
      steps.add(preparation.open(sampleRate));
    }
    return PreparedBy.all(List.copyOf(steps));
  }
}
