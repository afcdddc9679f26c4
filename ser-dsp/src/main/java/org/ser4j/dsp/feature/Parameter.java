package org.ser4j.dsp.feature;

import java.util.Objects;
import org.ser4j.dsp.internal.Checks;

/**
 * A parameter of a {@link FeatureKind}.
 *
 * @param name as librosa has it
 * @param usual the default
 * @param least the smallest value
 * @param most the largest value
 * @param whole whether only whole numbers are allowed
 */
public record Parameter(String name, double usual, double least, double most, boolean whole) {
  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the usual value is out of its own range
   */
  public Parameter {
    Objects.requireNonNull(name, "name must not be null");
    check(name, usual, least, most, whole);
  }

  static Parameter whole(String name, int usual, int least, int most) {
    return new Parameter(name, usual, least, most, true);
  }

  static Parameter real(String name, double usual, double least, double most) {
    return new Parameter(name, usual, least, most, false);
  }

  /** Refuses what is out of range. */
  double check(double value) {
    return check(name, value, least, most, whole);
  }

  private static double check(String name, double value, double least, double most, boolean whole) {
    if (!(value >= least && value <= most) || (whole && value != Math.rint(value))) {
      throw new IllegalArgumentException(
          (name + " must be a " + (whole ? "whole " : "") + "number from ")
              + (Checks.text(least) + " to " + Checks.text(most) + ", not " + Checks.text(value)));
    }
    return value;
  }
}
