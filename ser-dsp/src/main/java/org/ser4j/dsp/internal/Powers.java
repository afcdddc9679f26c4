package org.ser4j.dsp.internal;

/**
 * Logarithms and powers to the base 2 of ordinary positive numbers, to a relative 1e-9: more than a
 * float holds, at half the cost of {@link Math#log} and {@link Math#exp}. A table gives the nearest
 * of 128 steps of an octave, a short Taylor series the rest.
 */
public final class Powers {
  private static final int STEP_BITS = 7;
  private static final int STEPS = 1 << STEP_BITS;
  private static final int MANTISSA_BITS = 52;
  private static final int EXPONENT_BIAS = 1023;
  private static final double LN_2 = Math.log(2);
  private static final double LOG2_E = 1 / LN_2;

  /** Added to a small number, it leaves the nearest integer in the lowest bits. */
  private static final double ROUNDING = 0x1.8p52;

  /** At the middle of each step of the mantissa: its inverse, and its logarithm. */
  private static final double[] INVERSE = new double[STEPS];

  private static final double[] LOG2 = new double[STEPS];

  /** 2^(i / 128). */
  private static final double[] EXP2 = new double[STEPS];

  static {
    for (int i = 0; i < STEPS; i++) {
      double middle = 1 + (i + 0.5) / STEPS;
      INVERSE[i] = 1 / middle;
      LOG2[i] = Math.log(middle) * LOG2_E;
      EXP2[i] = Math.pow(2, (double) i / STEPS);
    }
  }

  private Powers() {}

  /**
   * The logarithm to the base 2, to an absolute 1e-12 or so.
   *
   * @param x 2^-1022 to the largest double; not checked
   * @return log2(x)
   */
  public static double log2(double x) {
    long bits = Double.doubleToRawLongBits(x);
    int step = (int) (bits >>> (MANTISSA_BITS - STEP_BITS)) & (STEPS - 1);
    int exponent = (int) (bits >>> MANTISSA_BITS) - EXPONENT_BIAS;
    long one = (long) EXPONENT_BIAS << MANTISSA_BITS;
    double mantissa = Double.longBitsToDouble(bits & ((1L << MANTISSA_BITS) - 1) | one);
    double r = mantissa * INVERSE[step] - 1;
    double square = r * r;
    double series = (r - square / 2) + square * r * ((1.0 / 3 - r / 4) + square * (1.0 / 5));
    return (exponent + LOG2[step]) + LOG2_E * series;
  }

  /**
   * 2 to a power.
   *
   * @param x -1000 to 1000; not checked
   * @return 2^x
   */
  public static double exp2(double x) {
    double shifted = x * STEPS + ROUNDING;
    double r = (x - (shifted - ROUNDING) * (1.0 / STEPS)) * LN_2;
    int step = (int) Double.doubleToRawLongBits(shifted);
    double square = r * r;
    double series = (1 + r) + square * (1.0 / 2 + r * (1.0 / 6));
    double power = EXP2[step & (STEPS - 1)] * series;
    long exponent = (step >> STEP_BITS) + EXPONENT_BIAS;
    return power * Double.longBitsToDouble(exponent << MANTISSA_BITS);
  }
}
