package org.ser4j.dsp.internal;

import java.util.Objects;
import org.ser4j.dsp.Matrix;

/**
 * Checks of arguments, which return the argument. They throw an IllegalArgumentException whose
 * message names the argument and its value.
 */
public final class Checks {
  private Checks() {}

  /** Checks a condition. */
  public static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** At least 1: a count, a size or a rate. */
  public static int positive(int value, String name) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, not " + value);
    }
    return value;
  }

  /** Finite and above 0. */
  public static double positive(double value, String name) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be a finite number above 0, not " + value);
    }
    return value;
  }

  /** Finite and 0 or more. */
  public static double notNegative(double value, String name) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          name + " must be a finite number of 0 or more, not " + value);
    }
    return value;
  }

  /** Finite. */
  public static double finite(double value, String name) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be a finite number, not " + value);
    }
    return value;
  }

  /** From low to high. */
  public static double within(double value, double low, double high, String name) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          name + " must be in [" + text(low) + ", " + text(high) + "], not " + text(value));
    }
    return value;
  }

  /** Above 0, up to high. */
  public static double aboveZero(double value, double high, String name) {
    if (!(value > 0 && value <= high)) {
      throw new IllegalArgumentException(
          name + " must be in (0, " + text(high) + "], not " + text(value));
    }
    return value;
  }

  /** A value in a message: whole numbers without a point. */
  public static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** From low to high. */
  public static int within(int value, int low, int high, String name) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          name + " must be " + low + " to " + high + ", not " + value);
    }
    return value;
  }

  /** Checks a stretch of a signal: it exists, is not empty and all its samples are finite. */
  public static void signal(float[] y, int offset, int length) {
    Objects.requireNonNull(y, "the signal must not be null");
    if (offset < 0 || length < 0 || offset > y.length - length) {
      throw new IllegalArgumentException(
          length + " samples from " + offset + " on do not lie in a signal of " + y.length);
    }
    if (length == 0) {
      throw new IllegalArgumentException("the signal is empty");
    }
    for (int i = finiteUntil(y, offset, offset + length); i < offset + length; i++) {
      if (!Float.isFinite(y[i])) {
        throw new IllegalArgumentException(
            "sample " + i + " is " + y[i] + "; every sample must be a finite number");
      }
    }
  }

  /** Up to where samples are certainly finite: zero times any other is not zero. */
  private static int finiteUntil(float[] y, int offset, int end) {
    int i = offset;
    while (i + 8 <= end) {
      float low = 0 * y[i] + 0 * y[i + 1] + (0 * y[i + 2] + 0 * y[i + 3]);
      float high = 0 * y[i + 4] + 0 * y[i + 5] + (0 * y[i + 6] + 0 * y[i + 7]);
      if (low + high != 0) {
        break;
      }
      i += 8;
    }
    return i;
  }

  /** Checks a signal: it is not empty and all its samples are finite. */
  public static float[] signal(float[] y) {
    Objects.requireNonNull(y, "the signal must not be null");
    signal(y, 0, y.length);
    return y;
  }

  /** Checks a spectrogram of magnitudes or powers. */
  public static Matrix magnitude(Matrix s, int bins) {
    Objects.requireNonNull(s, "the spectrogram must not be null");
    if (s.rows() != bins) {
      throw new IllegalArgumentException(
          "the transform has " + bins + " bins; the spectrogram has " + s.rows());
    }
    return notNegative(s, "the spectrogram");
  }

  /** Checks that all values are finite and not negative. */
  public static Matrix notNegative(Matrix s, String name) {
    float[] data = Objects.requireNonNull(s, name + " must not be null").data();
    for (int i = 0; i < data.length; i++) {
      if (!(data[i] >= 0 && data[i] < Float.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            name
                + " holds "
                + data[i]
                + " in row "
                + i / s.columns()
                + ", column "
                + i % s.columns()
                + "; every value must be a finite number of 0 or more");
      }
    }
    return s;
  }

  /** Checks that all values are finite. */
  public static Matrix finite(Matrix s, String name) {
    float[] data = Objects.requireNonNull(s, name + " must not be null").data();
    for (int i = 0; i < data.length; i++) {
      if (!Float.isFinite(data[i])) {
        throw new IllegalArgumentException(
            name
                + " holds "
                + data[i]
                + " in row "
                + i / s.columns()
                + ", column "
                + i % s.columns()
                + "; every value must be a finite number");
      }
    }
    return s;
  }

  /** Checks that an array holds a spectrum. */
  public static void bins(double[] values, int bins, String name) {
    Objects.requireNonNull(values, name + " must not be null");
    if (values.length < bins) {
      throw new IllegalArgumentException(
          name + " must hold " + bins + " bins, not " + values.length);
    }
  }
}
