package org.ser4j.dsp.mel;

import java.util.Objects;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.internal.Columns;
import org.ser4j.dsp.spectrum.SpectrumFeature;
import org.ser4j.dsp.spectrum.SpectrumFrame;
import org.ser4j.dsp.spectrum.SpectrumPass;
import org.ser4j.dsp.spectrum.Stft;

/**
 * Energy in mel bands over time, {@code librosa.feature.melspectrogram}: frames under a periodic
 * Hann window, sums in double precision.
 *
 * <p>Immutable and thread-safe; build one for a configuration and share it. A call allocates its
 * result and a few arrays of one frame.
 */
public final class MelSpectrogram extends SpectrumFeature {
  private final MelFilterBank bank;
  private final double power;

  private MelSpectrogram(Builder builder) {
    super(stft(builder));
    double fMax = Double.isNaN(builder.fMax) ? builder.sampleRate / 2.0 : builder.fMax;
    this.bank =
        new MelFilterBank(
            builder.sampleRate,
            builder.nFft,
            builder.nMels,
            builder.fMin,
            fMax,
            builder.htk ? MelScale.HTK : MelScale.SLANEY,
            builder.norm);
    this.power = builder.power;
  }

  private static Stft stft(Builder builder) {
    return Stft.builder()
        .nFft(builder.nFft)
        .hopLength(builder.hopLength)
        .winLength(builder.winLength > 0 ? builder.winLength : builder.nFft)
        .center(builder.center)
        .build();
  }

  /** Starts a configuration with librosa's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Number of bands, 1 or more. */
  public int bands() {
    return bank.bands();
  }

  @Override
  public int rows() {
    return bank.bands();
  }

  @Override
  public SpectrumPass begin(int frames) {
    return new Bands(frames);
  }

  /** Sums each spectrum into bands. */
  private final class Bands implements SpectrumPass {
    private final Columns result;
    private final double[] spectrum = new double[power == 1 || power == 2 ? 0 : bank.bins()];

    Bands(int frames) {
      this.result = new Columns(bank.bands(), frames);
    }

    @Override
    public void accept(SpectrumFrame frame) {
      bank.apply(raised(frame), result.next());
      result.add();
    }

    /** The magnitudes to the configured power. */
    private double[] raised(SpectrumFrame frame) {
      if (power == 2) {
        return frame.power();
      }
      if (power == 1) {
        return frame.magnitude();
      }
      double[] squares = frame.power();
      for (int bin = 0; bin < spectrum.length; bin++) {
        spectrum[bin] = Math.pow(squares[bin], power / 2);
      }
      return spectrum;
    }

    @Override
    public Matrix result() {
      return result.matrix();
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
    private MelNorm norm = MelNorm.SLANEY;
    private boolean center = true;

    private Builder() {}

    /** Sample rate in Hz, at least 1. Default: 22,050. */
    public Builder sampleRate(int sampleRate) {
      this.sampleRate = Checks.positive(sampleRate, "sampleRate");
      return this;
    }

    /**
     * The length of the transform; any number, powers of two are fastest: samples, 1 to 2^20.
     * Default: 2048.
     */
    public Builder nFft(int nFft) {
      this.nFft = Checks.within(nFft, 1, Stft.LONGEST, "nFft");
      return this;
    }

    /**
     * The length of the window, which lies in the middle of the frame: samples, 1 to nFft. Default:
     * nFft.
     */
    public Builder winLength(int winLength) {
      this.winLength = Checks.positive(winLength, "winLength");
      return this;
    }

    /** Hop length in samples, at least 1. Default: 512. */
    public Builder hopLength(int hopLength) {
      this.hopLength = Checks.positive(hopLength, "hopLength");
      return this;
    }

    /** Number of bands, 1 to 65,536. Default: 128. */
    public Builder nMels(int nMels) {
      this.nMels = Checks.within(nMels, 1, MelFilterBank.MOST_BANDS, "nMels");
      return this;
    }

    /** The lower edge of the first band: in Hz, 0 or more. Default: 0. */
    public Builder fMin(double fMin) {
      this.fMin = Checks.notNegative(fMin, "fMin");
      return this;
    }

    /**
     * The upper edge of the last band: in Hz, above fMin, at most half the sample rate. Default:
     * half the sample rate.
     */
    public Builder fMax(double fMax) {
      this.fMax = Checks.positive(fMax, "fMax");
      return this;
    }

    /** The exponent of the magnitude: above 0. Default: 2 (energy), 1 sums magnitudes. */
    public Builder power(double power) {
      this.power = Checks.positive(power, "power");
      return this;
    }

    /** HTK's mel formula instead of Slaney's, false by default. */
    public Builder htk(boolean htk) {
      this.htk = htk;
      return this;
    }

    /** How the bands are scaled. Default: {@link MelNorm#SLANEY}. */
    public Builder norm(MelNorm norm) {
      this.norm = Objects.requireNonNull(norm, "norm must not be null");
      return this;
    }

    /**
     * Whether frame t is centred on sample t * hopLength, with zeros beyond the ends, or begins
     * there. Default: true.
     */
    public Builder center(boolean center) {
      this.center = center;
      return this;
    }

    /**
     * Builds the windows, plan and bands.
     *
     * @throws IllegalArgumentException if winLength is over nFft, fMax over half the sample rate,
     *     or fMin not below fMax
     */
    public MelSpectrogram build() {
      return new MelSpectrogram(this);
    }
  }
}
