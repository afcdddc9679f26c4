package org.ser4j.dsp.spectral;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.spectrum.SpectrumFeature;
import org.ser4j.dsp.spectrum.SpectrumPass;
import org.ser4j.dsp.spectrum.Stft;

/**
 * How far the peaks of each band stand above its valleys, {@code
 * librosa.feature.spectral_contrast}: the mean of a band's loudest magnitudes against that of its
 * quietest. Rows are the band below fMin, then octaves from fMin up, the last reaching to half the
 * sample rate. In dB, 0 or more as a rule; peaks and valleys are each cut 80 dB below the loudest
 * of the whole signal first.
 *
 * <p>Jiang, Lu, Zhang, Tao and Cai, <a href="https://doi.org/10.1109/ICME.2002.1035731">Music type
 * classification by spectral contrast feature</a>, ICME 2002. Immutable and thread-safe. The peaks
 * and valleys of all frames are kept until the end, the spectra are not.
 */
public final class SpectralContrast extends SpectrumFeature {
  private final OctaveBands bands;
  private final boolean linear;

  private SpectralContrast(Builder builder) {
    super(builder.stft == null ? Spectra.librosa() : builder.stft);
    this.bands =
        new OctaveBands(
            Spectra.frequencies(stft(), builder.sampleRate),
            builder.sampleRate / 2.0,
            builder.fMin,
            builder.nBands,
            builder.quantile);
    this.linear = builder.linear;
  }

  /**
   * The contrast with librosa's defaults.
   *
   * @param sampleRate in Hz, above 12,800
   * @throws IllegalArgumentException if the rate is too low for six octaves from 200 Hz
   */
  public SpectralContrast(int sampleRate) {
    this(builder().sampleRate(sampleRate));
  }

  /**
   * The contrast with librosa's defaults over any transform.
   *
   * @param sampleRate in Hz, above 12,800
   * @throws IllegalArgumentException if the rate is too low for six octaves from 200 Hz, or the
   *     transform too short to resolve them
   */
  public SpectralContrast(Stft stft, int sampleRate) {
    this(builder().stft(stft).sampleRate(sampleRate));
  }

  /** Starts a configuration with librosa's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public int rows() {
    return bands.size();
  }

  @Override
  public SpectrumPass begin(int frames) {
    return new ContrastPass(bands, linear, frames);
  }

  /** The configuration of a {@link SpectralContrast}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Stft stft;
    private int sampleRate = 22_050;
    private double fMin = 200;
    private int nBands = 6;
    private double quantile = 0.02;
    private boolean linear;

    private Builder() {}

    /** The transform. Default: n_fft 2048, hop 512. */
    public Builder stft(Stft stft) {
      this.stft = Objects.requireNonNull(stft, "stft must not be null");
      return this;
    }

    /** Sample rate in Hz, at least 1. Default: 22,050. */
    public Builder sampleRate(int sampleRate) {
      this.sampleRate = Checks.positive(sampleRate, "sampleRate");
      return this;
    }

    /** Start of the first octave in Hz, above 0. Default: 200. */
    public Builder fMin(double fMin) {
      this.fMin = Checks.positive(fMin, "fMin");
      return this;
    }

    /** Number of octaves, at least 1. Default: 6. The result has one row more, for below fMin. */
    public Builder nBands(int nBands) {
      this.nBands = Checks.positive(nBands, "nBands");
      return this;
    }

    /**
     * The share of a band's bins that makes its peak and its valley, at least one bin; above 0 and
     * below 1. Default: 0.02.
     */
    public Builder quantile(double quantile) {
      if (!(quantile > 0 && quantile < 1)) {
        throw new IllegalArgumentException("quantile must be above 0 and below 1, not " + quantile);
      }
      this.quantile = quantile;
      return this;
    }

    /** The plain difference of magnitudes in place of dB, false by default. */
    public Builder linear(boolean linear) {
      this.linear = linear;
      return this;
    }

    /**
     * Places the bands.
     *
     * @throws IllegalArgumentException if the last octave begins at or over half the sample rate,
     *     or a band holds no bin
     */
    public SpectralContrast build() {
      return new SpectralContrast(this);
    }
  }
}
