package org.ser4j.dsp.mel;

import java.util.Objects;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.internal.Exp2;
import org.ser4j.dsp.internal.Log10;

/**
 * Per-channel energy normalisation, {@code librosa.pcen}: each band is divided by a smoothed
 * version of itself, then compressed. Wang, Getreuer, Hughes, Lyon and Saurous, <a
 * href="https://arxiv.org/abs/1607.05666">Trainable frontend for robust and far-field keyword
 * spotting</a>, ICASSP 2017. With M the smoothed band: (S / (eps + M)^gain + bias)^power -
 * bias^power.
 *
 * <p>The defaults are made for magnitudes of samples in [-2^31, 2^31]: take a {@link
 * MelSpectrogram} of power 1 and multiply it by 2^31. The smoothing begins as if the band had been
 * 1 before.
 *
 * <p>Immutable and thread-safe. A call allocates its result and one row.
 */
public final class Pcen {
  private static final double BITS_PER_DECADE = 1 / Math.log10(2);
  private static final double MOST_ORDINARY_GAIN = 4;
  private static final double LEAST_ORDINARY_EPS = 1e-60;

  private final double gain;
  private final double bias;
  private final double power;
  private final double biasToPower;
  private final double eps;

  /** Whether all weights lie well within what {@link Exp2} computes. */
  private final boolean ordinary;

  private final double b;

  private Pcen(Builder builder) {
    this.gain = builder.gain;
    this.bias = builder.bias;
    this.power = builder.power;
    this.biasToPower = Math.pow(bias, power);
    this.eps = builder.eps;
    this.ordinary = gain <= MOST_ORDINARY_GAIN && eps >= LEAST_ORDINARY_EPS;
    this.b = Double.isNaN(builder.b) ? builder.coefficient() : builder.b;
  }

  /** Starts a configuration with librosa's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Normalises each band.
   *
   * @param s a spectrogram, [bands][frames], magnitudes rather than power, finite, 0 or more
   * @return a new matrix, [bands][frames], 0 or more
   * @throws IllegalArgumentException if a value is negative, NaN or infinite, or the configuration
   *     takes a value beyond what a float holds
   */
  public Matrix of(Matrix s) {
    Checks.notNegative(Objects.requireNonNull(s, "s must not be null"), "s");
    Matrix result = Matrix.zeros(s.rows(), s.columns());
    double[] smooth = new double[s.columns()];
    for (int row = 0; row < s.rows(); row++) {
      normalize(s.data(), row * s.columns(), smooth, result.data());
    }
    return result;
  }

  /** In three sweeps, since only the first one depends on the value before. */
  private void normalize(float[] values, int from, double[] smooth, float[] out) {
    double exponent = -gain * BITS_PER_DECADE;
    double last = 1;
    for (int i = 0; i < smooth.length; i++) {
      last = b * values[from + i] + (1 - b) * last;
      smooth[i] = last;
    }
    for (int i = 0; i < smooth.length; i++) {
      double level = eps + smooth[i];
      double weight = ordinary ? Exp2.of(exponent * Log10.of(level)) : Math.pow(level, -gain);
      smooth[i] = values[from + i] * weight;
    }
    compress(smooth, out, from);
    for (int i = 0; i < smooth.length; i++) {
      if (!(out[from + i] <= Float.MAX_VALUE)) {
        throw new IllegalArgumentException(
            "the value "
                + values[from + i]
                + " becomes "
                + out[from + i]
                + ", more than a float holds; take a lower gain, power or bias, or a higher eps");
      }
    }
  }

  private void compress(double[] values, float[] out, int from) {
    if (power == 0.5 && bias > 0) {
      double scale = 1 / bias;
      for (int i = 0; i < values.length; i++) {
        double relative = values[i] * scale;
        out[from + i] = (float) (biasToPower * relative / (Math.sqrt(1 + relative) + 1));
      }
      return;
    }
    for (int i = 0; i < values.length; i++) {
      out[from + i] = (float) compressed(values[i]);
    }
  }

  /** Exact for values far below the bias, too, where the plain difference would cancel. */
  private double compressed(double value) {
    if (power == 0) {
      return Math.log1p(value);
    }
    if (bias == 0) {
      return Math.pow(value, power);
    }
    return biasToPower * Math.expm1(power * Math.log1p(value / bias));
  }

  /** The configuration of a {@link Pcen}. Not thread-safe. */
  public static final class Builder {
    private int sampleRate = 22_050;
    private int hopLength = 512;
    private double gain = 0.98;
    private double bias = 2;
    private double power = 0.5;
    private double timeConstant = 0.4;
    private double eps = 1e-6;
    private double b = Double.NaN;

    private Builder() {}

    /** Sample rate in Hz, at least 1. Default: 22,050. */
    public Builder sampleRate(int sampleRate) {
      this.sampleRate = Checks.positive(sampleRate, "sampleRate");
      return this;
    }

    /** Hop length in samples, at least 1. Default: 512. */
    public Builder hopLength(int hopLength) {
      this.hopLength = Checks.positive(hopLength, "hopLength");
      return this;
    }

    /** How much of a band's level is taken out: 0 (nothing) or more, 1 for all. Default: 0.98. */
    public Builder gain(double gain) {
      this.gain = Checks.notNegative(gain, "gain");
      return this;
    }

    /** The level above which values are compressed: 0 or more. Default: 2. */
    public Builder bias(double bias) {
      this.bias = Checks.notNegative(bias, "bias");
      return this;
    }

    /** The exponent of the compression: 0 (a logarithm) or more. Default: 0.5. */
    public Builder power(double power) {
      this.power = Checks.notNegative(power, "power");
      return this;
    }

    /**
     * How slowly the smoothed level follows, unless {@link #b} is given: in seconds, above 0.
     * Default: 0.4.
     */
    public Builder timeConstant(double timeConstant) {
      this.timeConstant = Checks.positive(timeConstant, "timeConstant");
      return this;
    }

    /** What is added to the smoothed level: above 0. Default: 1e-6. */
    public Builder eps(double eps) {
      this.eps = Checks.positive(eps, "eps");
      return this;
    }

    /**
     * How much a frame counts in the smoothed level, in place of a time constant: above 0, at most
     * 1 (no smoothing).
     */
    public Builder b(double b) {
      if (!(b > 0 && b <= 1)) {
        throw new IllegalArgumentException("b must be above 0 and at most 1, not " + b);
      }
      this.b = b;
      return this;
    }

    /**
     * Builds the normalisation.
     *
     * @throws IllegalArgumentException if the time constant is so long, in frames, that a frame
     *     would count nothing
     */
    public Pcen build() {
      return new Pcen(this);
    }

    /** b for which the filter's response to energy falls by half at about the time constant. */
    private double coefficient() {
      double frames = timeConstant * sampleRate / hopLength;
      double coefficient = 2 / (Math.sqrt(1 + 4 * frames * frames) + 1);
      if (coefficient == 0 || Double.isInfinite(frames)) {
        throw new IllegalArgumentException(
            "timeConstant must be a number of frames that can be counted, not " + timeConstant);
      }
      return coefficient;
    }
  }
}
