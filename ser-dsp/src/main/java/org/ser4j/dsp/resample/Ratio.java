package org.ser4j.dsp.resample;

import java.util.Objects;

/** A ratio of two rates in lowest terms. */
record Ratio(long numerator, long denominator) {
  /** The most output phases for which one steep filter does the whole work. */
  private static final int FEW_PHASES = 8;

  /** How far above the band the middle rate must lie, so that the second filter stays short. */
  private static final double ROOM = 1.3;

  static Ratio of(long numerator, long denominator) {
    long a = numerator;
    long b = denominator;
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return new Ratio(numerator / a, denominator / a);
  }

  /** Whether one steep filter with a few phases reaches the new rate. */
  boolean isSimple() {
    return numerator <= FEW_PHASES && denominator <= Resampler.MAX_RATIO;
  }

  /**
   * The ratio from the old rate to a middle rate that lies little above both the room needed and
   * the lower one of the rates: the steep filter costs in proportion to it.
   */
  static Ratio toMiddle(int from, int to) {
    double band = Math.min(from, to) * ROOM;
    Ratio best = null;
    double bestRate = Double.POSITIVE_INFINITY;
    for (int up = 1; up <= 4; up++) {
      long down = (long) (up * (double) from / band);
      if (down >= 1 && (double) from * up / down < bestRate) {
        bestRate = (double) from * up / down;
        best = of(up, down);
      }
    }
    return Objects.requireNonNull(best, "no ratio to the middle rate");
  }
}
