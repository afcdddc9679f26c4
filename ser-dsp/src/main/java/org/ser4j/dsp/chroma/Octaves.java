package org.ser4j.dsp.chroma;

/** Frequencies as octaves, {@code librosa.hz_to_octs}. */
final class Octaves {
  /** Concert pitch in Hz. */
  static final double A4 = 440;

  /** The note C1 in Hz, 45 semitones below. */
  static final double C1 = A4 * Math.pow(2, -45 / 12.0);

  private static final double LN2 = Math.log(2);

  /** The bits of a double's fraction, and those of 1. */
  private static final long FRACTION = (1L << 52) - 1;

  private static final long ONE = Double.doubleToRawLongBits(1);

  private Octaves() {}

  /** The logarithm to base 2; exact for powers of two, so that A4 lies on its note, not below. */
  static double log2(double x) {
    int exponent = Math.getExponent(x);
    if (exponent < Double.MIN_EXPONENT || exponent > Double.MAX_EXPONENT) {
      return Math.log(x) / LN2;
    }
    long fraction = Double.doubleToRawLongBits(x) & FRACTION;
    return exponent + Math.log(Double.longBitsToDouble(fraction | ONE)) / LN2;
  }

  /** How many octaves above the A four octaves below A4. */
  static double of(double hz) {
    return log2(hz / (A4 / 16));
  }
}
