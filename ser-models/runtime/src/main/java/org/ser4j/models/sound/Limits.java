package org.ser4j.models.sound;

import java.math.BigDecimal;
import java.util.List;

/** Refuses settings out of range, NaN included; the messages name the setting and its value. */
final class Limits {
  /** The longest time that makes sense, in seconds. */
  static final double DAY = 86_400;

  /** The largest difference of levels that makes sense, in dB. */
  static final double MOST_DB = 200;

  private Limits() {}

  static void within(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " must be in [" + text(least) + ", " + text(most) + "], not " + text(value));
    }
  }

  static void aboveZero(String name, double value, double most) {
    if (!(value > 0 && value <= most)) {
      throw new IllegalArgumentException(
          name + " must be in (0, " + text(most) + "], not " + text(value));
    }
  }

  /** Checks both ends of what is drawn, which is named after {@code Rate} in {@code minRate}. */
  static void span(String name, double min, double max, double least, double most) {
    within("min" + name, min, least, most);
    within("max" + name, max, least, most);
    if (min > max) {
      throw new IllegalArgumentException(
          "min" + name + " must be at most max" + name + " = " + text(max) + ", not " + text(min));
    }
  }

  /** An unchangeable copy of a list that holds something. */
  static <T> List<T> some(String name, List<T> list) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException(name + " must hold at least one");
    }
    return List.copyOf(list);
  }

  static int rate(int sampleRate) {
    if (sampleRate < 1) {
      throw new IllegalArgumentException("sampleRate must be at least 1 Hz, not " + sampleRate);
    }
    return sampleRate;
  }

  /** The nearest whole number of samples. */
  static long samples(double seconds, int sampleRate) {
    return (long) Math.rint(seconds * rate(sampleRate));
  }

  private static String text(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }
}
