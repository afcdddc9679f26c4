package org.ser4j.dsp.feature;

import java.util.Objects;
import org.ser4j.dsp.internal.Checks;

/**
 * A parameter of a {@link FeatureKind}.
 *
 * @param name as librosa has it
 * @param defaultValue the default
 * @param min the smallest value
 * @param max the largest value
 * @param whole whether only whole numbers are allowed
 */
public record Parameter(String name, double defaultValue, double min, double max, boolean whole) {
  public Parameter {
    Objects.requireNonNull(name, "name must not be null");
    check(name, defaultValue, min, max, whole);
  }

  static Parameter whole(String name, int defaultValue, int min, int max) {
    return new Parameter(name, defaultValue, min, max, true);
  }

  static Parameter real(String name, double defaultValue, double min, double max) {
    return new Parameter(name, defaultValue, min, max, false);
  }

  /** Refuses what is out of range. */
  double check(double value) {
    return check(name, value, min, max, whole);
  }

  private static double check(String name, double value, double min, double max, boolean whole) {
    if (!(value >= min && value <= max) || (whole && value != Math.rint(value))) {
      throw new IllegalArgumentException(
          (name + " must be a " + (whole ? "whole " : "") + "number from ")
              + (Checks.text(min) + " to " + Checks.text(max) + ", not " + Checks.text(value)));
    }
    return value;
  }
}
