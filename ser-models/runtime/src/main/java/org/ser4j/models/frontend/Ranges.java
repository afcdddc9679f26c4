package org.ser4j.models.frontend;

/** Refuses settings out of range, NaN included. */
final class Ranges {
  private Ranges() {}

  static void require(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " must be in [" + text(least) + ", " + text(most) + "], not " + text(value));
    }
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
