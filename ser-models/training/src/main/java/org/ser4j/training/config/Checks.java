package org.ser4j.training.config;

/** Checks of settings; the messages start with the name of the component. */
public final class Checks {
  private static final double MAX_RATE = 10;

  private Checks() {}

  public static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  static void requireShare(String name, double value) {
    require(value >= 0 && value <= 1, name + " must be in [0, 1], not " + value);
  }

  static void requireRate(String name, double value) {
    require(
        value > 0 && value <= MAX_RATE, name + " must be in (0, " + MAX_RATE + "], not " + value);
  }
}
