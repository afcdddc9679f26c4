package org.ser4j.dsp.internal;

/**
 * The logarithm to base 10, some times as fast as {@link Math#log10} and within 1e-13 of it: the
 * leading bits of the mantissa look up the logarithm of a number just below, a short series gives
 * that of the quotient.
 */
public final class Log10 {
  private static final int BITS = 7;
  private static final int ENTRIES = 1 << BITS;
  private static final int MANTISSA_BITS = 52;
  private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
  private static final double PER_E = 1 / Math.log(10);
  private static final double PER_OCTAVE = Math.log10(2);

  private static final double[] LOG = new double[ENTRIES];
  private static final double[] INVERSE = new double[ENTRIES];

  static {
    for (int i = 0; i < ENTRIES; i++) {
      double x = 1 + (double) i / ENTRIES;
      LOG[i] = Math.log10(x);
      INVERSE[i] = 1 / x;
    }
  }

  private Log10() {}

  /**
   * The logarithm of any number, {@code Math.log10}'s for all that is no normal positive one.
   *
   * @param x any number
   * @return its logarithm to base 10
   */
  public static double of(double x) {
    if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
      return Math.log10(x);
    }
    long bits = Double.doubleToRawLongBits(x);
    int exponent = (int) (bits >>> MANTISSA_BITS) - Double.MAX_EXPONENT;
    int entry = (int) (bits >>> (MANTISSA_BITS - BITS)) & (ENTRIES - 1);
    double mantissa =
        Double.longBitsToDouble(bits & MANTISSA | (long) Double.MAX_EXPONENT << MANTISSA_BITS);
    double r = mantissa * INVERSE[entry] - 1;
    double series = r * (1 - r * (1.0 / 2 - r * (1.0 / 3 - r * (1.0 / 4 - r * (1.0 / 5)))));
    return exponent * PER_OCTAVE + (LOG[entry] + PER_E * series);
  }
}
