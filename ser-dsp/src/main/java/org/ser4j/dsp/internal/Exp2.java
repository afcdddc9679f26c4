package org.ser4j.dsp.internal;

/**
 * Powers of 2, to a relative 1e-9: more than a float holds, and faster than {@link Math#exp}. A
 * table gives the nearest of 128 steps of an octave, a short Taylor series the rest.
 */
public final class Exp2 {
  private static final int STEP_BITS = 7;
  private static final int STEPS = 1 << STEP_BITS;
  private static final int MANTISSA_BITS = 52;
  private static final double LN_2 = Math.log(2);

  /** Added to a small number, it leaves the nearest integer in the lowest bits. */
  private static final double ROUNDING = 0x1.8p52;

  /** 2^(i / 128). */
  private static final double[] POWERS = new double[STEPS];

  static {
    for (int i = 0; i < STEPS; i++) {
      POWERS[i] = Math.pow(2, (double) i / STEPS);
    }
  }

  private Exp2() {}

  /**
   * 2 to a power.
   *
   * @param x -1000 to 1000; not checked
   * @return 2^x
   */
  public static double of(double x) {
    double shifted = x * STEPS + ROUNDING;
    double r = (x - (shifted - ROUNDING) * (1.0 / STEPS)) * LN_2;
    int step = (int) Double.doubleToRawLongBits(shifted);
    double series = (1 + r) + r * r * (1.0 / 2 + r * (1.0 / 6));
    long exponent = (step >> STEP_BITS) + Double.MAX_EXPONENT;
    return POWERS[step & (STEPS - 1)] * series * Double.longBitsToDouble(exponent << MANTISSA_BITS);
  }
}
