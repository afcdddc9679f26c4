package org.ser4j.dsp.spectral;

import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.spectrum.SpectrumFrame;
import org.ser4j.dsp.spectrum.Stft;

/**
 * How much each spectrum is like noise, {@code librosa.feature.spectral_flatness}: the geometric
 * mean of its bins divided by their arithmetic mean. One row, from 0 (a tone) to 1 (the same in all
 * bins, which silence is too).
 *
 * <p>Immutable and thread-safe.
 */
public final class SpectralFlatness extends ValuePerFrame {
  private static final double AMIN = 1e-10;
  private static final double POWER = 2;
  private static final double MAX_POWER = 4;

  private static final int MANTISSA_SIZE = 52;
  private static final long MANTISSA = (1L << MANTISSA_SIZE) - 1;
  private static final long ONE = (long) Double.MAX_EXPONENT << MANTISSA_SIZE;

  /** How many factors below 2 can be multiplied without overflow. */
  private static final int FACTORS = 512;

  private final double amin;
  private final double power;

  /** The flatness of power over librosa's default transform. */
  public SpectralFlatness() {
    this(Spectra.librosa());
  }

  /** The flatness of power, no bin below 1e-10. */
  public SpectralFlatness(Stft stft) {
    this(stft, AMIN, POWER);
  }

  /**
   * The flatness of magnitudes to any power.
   *
   * @param amin lower bins are raised to this, above 0; at least 2.3e-308, the smallest normal
   *     double, is used
   * @param power the exponent of the magnitude, above 0, at most 4
   */
  public SpectralFlatness(Stft stft, double amin, double power) {
    super(stft);
    this.amin = Math.max(Checks.positive(amin, "amin"), Double.MIN_NORMAL);
    this.power = Checks.positive(power, "power");
    if (power > MAX_POWER) {
      throw new IllegalArgumentException("power must be at most 4, not " + power);
    }
  }

  @Override
  double value(SpectrumFrame frame) {
    double[] squares = frame.power();
    double sum = 0;
    double logarithms = 0;
    for (int from = 0; from < squares.length; from += FACTORS) {
      // The logarithm of a product in place of a sum of logarithms: mantissas are multiplied,
      // exponents added. In pairs, so that less waits for the multiplication before.
      int to = Math.min(squares.length, from + FACTORS);
      double product = 1;
      long exponents = 0;
      int bin = from;
      for (; bin + 2 <= to; bin += 2) {
        double value = raised(squares[bin]);
        double next = raised(squares[bin + 1]);
        sum += value + next;
        product *= mantissa(value) * mantissa(next);
        exponents += exponent(value) + exponent(next);
      }
      if (bin < to) {
        double value = raised(squares[bin]);
        sum += value;
        product *= mantissa(value);
        exponents += exponent(value);
      }
      logarithms += Math.log(product) + exponents * Math.log(2);
    }
    return Math.exp(logarithms / squares.length) / (sum / squares.length);
  }

  private double raised(double square) {
    double value = power == POWER ? square : Math.pow(square, power / 2);
    return value > amin ? value : amin;
  }

  /** From 1 to below 2, of a normal number above 0. */
  private static double mantissa(double value) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(value) & MANTISSA | ONE);
  }

  private static long exponent(double value) {
    return (Double.doubleToRawLongBits(value) >> MANTISSA_SIZE) - Double.MAX_EXPONENT;
  }
}
