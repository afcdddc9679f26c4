package org.ser4j.training.config;

/** Checks of settings; the messages start with the setting's key in the configuration. */
public final class Settings {
  private static final double MAX_RATE = 10;

  private Settings() {}

  public static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  public static void requireShare(String key, double value) {
    require(value >= 0 && value <= 1, key + " must be in [0, 1], not " + value);
  }

  public static void requireRate(String key, double value) {
    require(
        value > 0 && value <= MAX_RATE, key + " must be in (0, " + MAX_RATE + "], not " + value);
  }
}
