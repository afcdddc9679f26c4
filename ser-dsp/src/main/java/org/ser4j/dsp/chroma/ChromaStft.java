package org.ser4j.dsp.chroma;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.spectrum.SpectrumFeature;
import org.ser4j.dsp.spectrum.SpectrumPass;
import org.ser4j.dsp.spectrum.Stft;

/**
 * The energy of each pitch class over time, each frame divided by its largest value: {@code
 * librosa.feature.chroma_stft}. The first row is C. By default the tuning is estimated from the
 * same spectra.
 *
 * <p>Spectra are kept until the tuning is known; those of a long signal (8 million values, about
 * three minutes at 22,050 Hz) are computed a second time instead.
 *
 * <p>Immutable and thread-safe; build one for a configuration and share it. It keeps the weights of
 * each tuning it has met, of which there are at most 100.
 */
public final class ChromaStft extends SpectrumFeature {
  /** The largest number of spectrum values that are kept: 64 MB. */
  private static final long KEPT_VALUES = 1L << 23;

  private final int sampleRate;
  private final int power;
  private final int nChroma;

  /** NaN to estimate it. */
  private final double tuning;

  private final long keptValues;
  private final PeakPicker picker;
  private final ConcurrentHashMap<Double, ChromaFilterBank> banks = new ConcurrentHashMap<>();

  private ChromaStft(Builder builder) {
    super(builder.stft == null ? Stft.builder().build() : builder.stft);
    this.sampleRate = builder.sampleRate;
    this.power = builder.power;
    this.nChroma = builder.nChroma;
    this.tuning = builder.tuning;
    this.keptValues = builder.keptValues;
    this.picker = PeakPicker.standard(sampleRate, stft().nFft());
    // What is wrong with the configuration shall be said now, not at the first signal.
    bank(Double.isNaN(tuning) ? 0 : tuning);
  }

  /** Starts a configuration with librosa's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public int rows() {
    return nChroma;
  }

  @Override
  public SpectrumPass begin(int frames) {
    if (!Double.isNaN(tuning)) {
      return new ChromaPass(this, frames, bank(tuning));
    }
    boolean keep = (long) frames * stft().bins() <= keptValues;
    return new ChromaPass(this, frames, picker, keep);
  }

  /** The weights for a tuning, made once. */
  ChromaFilterBank bank(double tuned) {
    ChromaFilterBank bank = banks.get(tuned);
    if (bank == null) {
      bank = new ChromaFilterBank(sampleRate, stft().nFft(), nChroma, tuned);
      banks.put(tuned, bank);
    }
    return bank;
  }

  int power() {
    return power;
  }

  static int checkPower(int power) {
    if (power != 1 && power != 2) {
      throw new IllegalArgumentException("power must be 1 (magnitude) or 2 (energy), not " + power);
    }
    return power;
  }

  /** The configuration of a {@link ChromaStft}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Stft stft;
    private int sampleRate = 22_050;
    private int power = 2;
    private int nChroma = 12;
    private double tuning = Double.NaN;
    private long keptValues = KEPT_VALUES;

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

    /**
     * The exponent of the magnitudes that are summed: 1 or 2. Default: 2, energy; 1 is librosa's
     * {@code chroma_stft(S=abs(stft(y)))}.
     */
    public Builder power(int power) {
      this.power = checkPower(power);
      return this;
    }

    /** Pitch classes in an octave, 1 to 1,200. Default: 12. */
    public Builder nChroma(int nChroma) {
      this.nChroma = ChromaFilterBank.checkChroma(nChroma);
      return this;
    }

    /**
     * A fixed tuning instead of the estimated one: deviation from A4 = 440 Hz in fractions of a
     * pitch class, finite.
     */
    public Builder tuning(double tuning) {
      this.tuning = ChromaFilterBank.checkTuning(tuning);
      return this;
    }

    /** How many spectrum values are kept while the tuning is not known. */
    Builder keptValues(long keptValues) {
      this.keptValues = keptValues;
      return this;
    }

    /**
     * Builds the feature.
     *
     * @throws IllegalArgumentException if the transform's n_fft is under 2
     */
    public ChromaStft build() {
      return new ChromaStft(this);
    }
  }
}
