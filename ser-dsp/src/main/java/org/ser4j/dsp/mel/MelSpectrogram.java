package org.ser4j.dsp.mel;

import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.spectrum.SpectrumVisitor;
import org.ser4j.dsp.spectrum.Stft;

/**
 * Energy in mel bands over time, {@code librosa.feature.melspectrogram}: centred frames, periodic
 * Hann window, Slaney-normed bands, sums in double precision.
 *
 * <p>Immutable and thread-safe; build one for a configuration and share it. A call allocates its
 * result and a few arrays of one frame.
 */
public final class MelSpectrogram {
  private final Stft stft;
  private final MelFilterBank bank;
  private final double power;

  private MelSpectrogram(Builder builder) {
    Stft.Builder frames = Stft.builder().nFft(builder.nFft).hopLength(builder.hopLength);
    this.stft = frames.winLength(builder.winLength > 0 ? builder.winLength : builder.nFft).build();
    double fMax = Double.isNaN(builder.fMax) ? builder.sampleRate / 2.0 : builder.fMax;
    this.bank =
        new MelFilterBank(
            builder.sampleRate, builder.nFft, builder.nMels, builder.fMin, fMax, builder.htk);
    this.power = builder.power;
  }

  /**
   * Starts a configuration with librosa's defaults.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * How many bands.
   *
   * @return 1 or more
   */
  public int bands() {
    return bank.bands();
  }

  /**
   * The mel spectrogram of a signal.
   *
   * @param y mono samples, at least 1, finite
   * @return [n_mels][1 + samples / hop_length], 0 or more
   * @throws IllegalArgumentException if the signal is empty or holds NaN or infinity
   */
  public Matrix of(float[] y) {
    return of(y, 0, y.length);
  }

  /**
   * The mel spectrogram of a stretch of a signal; nothing outside the stretch is read.
   *
   * @param y mono samples
   * @param offset the first sample
   * @param length samples, at least 1
   * @return [n_mels][1 + length / hop_length], 0 or more
   * @throws IllegalArgumentException if the stretch is empty or lies outside the signal, or holds
   *     NaN or infinity
   */
  public Matrix of(float[] y, int offset, int length) {
    Checks.signal(y, offset, length);
    Matrix result = Matrix.zeros(bands(), stft.frames(length));
    stft.forEachFrame(y, offset, length, new Bands(result));
    return result;
  }

  /** Sums each spectrum into bands. No lambda: a program's first one costs tens of milliseconds. */
  private final class Bands implements SpectrumVisitor {
    private final float[] data;
    private final int frames;
    private final double[] spectrum = new double[bank.bins()];
    private final double[] bands = new double[bank.bands()];

    Bands(Matrix result) {
      this.data = result.data();
      this.frames = result.columns();
    }

    @Override
    public void visit(int frame, double[] re, double[] im) {
      for (int bin = 0; bin < spectrum.length; bin++) {
        spectrum[bin] = re[bin] * re[bin] + im[bin] * im[bin];
      }
      if (power != 2) {
        raise();
      }
      bank.apply(spectrum, bands);
      for (int band = 0; band < bands.length; band++) {
        data[band * frames + frame] = (float) bands[band];
      }
    }

    /** From power 2 to the configured exponent. */
    private void raise() {
      for (int bin = 0; bin < spectrum.length; bin++) {
        spectrum[bin] = power == 1 ? Math.sqrt(spectrum[bin]) : Math.pow(spectrum[bin], power / 2);
      }
    }
  }

  /** The configuration of a {@link MelSpectrogram}. Not thread-safe. */
  public static final class Builder {
    private int sampleRate = 22_050;
    private int nFft = 2048;
    private int winLength;
    private int hopLength = 512;
    private int nMels = 128;
    private double fMin;
    private double fMax = Double.NaN;
    private double power = 2;
    private boolean htk;

    private Builder() {}

    /**
     * The signal's rate.
     *
     * @param sampleRate in Hz, at least 1; 22,050 unless told
     * @return this
     * @throws IllegalArgumentException if under 1
     */
    public Builder sampleRate(int sampleRate) {
      this.sampleRate = Checks.positive(sampleRate, "sampleRate");
      return this;
    }

    /**
     * The length of the transform; any number, powers of two are fastest.
     *
     * @param nFft samples, at least 1; 2048 unless told
     * @return this
     * @throws IllegalArgumentException if under 1
     */
    public Builder nFft(int nFft) {
      this.nFft = Checks.positive(nFft, "nFft");
      return this;
    }

    /**
     * The length of the window, which lies in the middle of the frame.
     *
     * @param winLength samples, 1 to nFft; nFft unless told
     * @return this
     * @throws IllegalArgumentException if under 1
     */
    public Builder winLength(int winLength) {
      this.winLength = Checks.positive(winLength, "winLength");
      return this;
    }

    /**
     * How far frames lie apart.
     *
     * @param hopLength samples, at least 1; 512 unless told
     * @return this
     * @throws IllegalArgumentException if under 1
     */
    public Builder hopLength(int hopLength) {
      this.hopLength = Checks.positive(hopLength, "hopLength");
      return this;
    }

    /**
     * How many bands.
     *
     * @param nMels at least 1; 128 unless told
     * @return this
     * @throws IllegalArgumentException if under 1
     */
    public Builder nMels(int nMels) {
      this.nMels = Checks.positive(nMels, "nMels");
      return this;
    }

    /**
     * The lower edge of the first band.
     *
     * @param fMin in Hz, 0 or more; 0 unless told
     * @return this
     * @throws IllegalArgumentException if negative, NaN or infinite
     */
    public Builder fMin(double fMin) {
      this.fMin = Checks.notNegative(fMin, "fMin");
      return this;
    }

    /**
     * The upper edge of the last band.
     *
     * @param fMax in Hz, above fMin, at most half the sample rate; half the sample rate unless told
     * @return this
     * @throws IllegalArgumentException if not above 0, NaN or infinite
     */
    public Builder fMax(double fMax) {
      this.fMax = Checks.positive(fMax, "fMax");
      return this;
    }

    /**
     * The exponent of the magnitude.
     *
     * @param power above 0; 2 (energy) unless told, 1 sums magnitudes
     * @return this
     * @throws IllegalArgumentException if not above 0, NaN or infinite
     */
    public Builder power(double power) {
      this.power = Checks.positive(power, "power");
      return this;
    }

    /**
     * HTK's mel formula instead of Slaney's.
     *
     * @param htk false unless told
     * @return this
     */
    public Builder htk(boolean htk) {
      this.htk = htk;
      return this;
    }

    /**
     * Builds the windows, plan and bands.
     *
     * @return a new mel spectrogram
     * @throws IllegalArgumentException if winLength is over nFft, fMax over half the sample rate,
     *     or fMin not below fMax
     */
    public MelSpectrogram build() {
      return new MelSpectrogram(this);
    }
  }
}
