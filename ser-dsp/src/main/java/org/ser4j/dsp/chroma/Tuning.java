package org.ser4j.dsp.chroma;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.spectrum.SpectrumFeature;
import org.ser4j.dsp.spectrum.SpectrumFrame;
import org.ser4j.dsp.spectrum.SpectrumPass;
import org.ser4j.dsp.spectrum.Stft;

/**
 * How far a signal's notes lie off A4 = 440 Hz, in fractions of a bin of the octave: {@code
 * librosa.estimate_tuning}. The louder half of the spectra's peaks is counted in hundredths of a
 * bin; the tuning is the left edge of the fullest. As a {@link SpectrumFeature} it is one value for
 * the whole signal, [1][1].
 *
 * <p>A signal whose spectra are flat up to rounding, such as single clicks in silence, has no
 * tuning: the value is then one of chance, in librosa as here.
 *
 * <p>Immutable and thread-safe.
 */
public final class Tuning extends SpectrumFeature {
  private final PeakPicker picker;
  private final int binsPerOctave;
  private final int power;

  private Tuning(Builder builder) {
    super(builder.stft == null ? Stft.builder().build() : builder.stft);
    this.picker = PeakPicker.standard(builder.sampleRate, stft().nFft());
    this.binsPerOctave = builder.binsPerOctave;
    this.power = builder.power;
  }

  /** Starts a configuration with librosa's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The tuning of a signal in semitones, {@code librosa.estimate_tuning(y=y, sr=sr)}: -0.5 to 0.49;
   * 0 without any peak.
   */
  public static double estimate(float[] y, int sampleRate) {
    Checks.signal(y);
    return builder().sampleRate(sampleRate).build().estimate(y);
  }

  /**
   * The tuning of a spectrogram, {@code librosa.estimate_tuning(S=S, sr=sr, bins_per_octave=b)}.
   * Power and magnitude give different tunings.
   *
   * @param spectrogram [n_fft / 2 + 1][frames] of an even n_fft, finite, 0 or more
   * @param binsPerOctave at least 1; 12 for semitones
   * @return -0.5 to 0.49 bins; 0 without any peak
   */
  public static double estimate(Matrix spectrogram, int sampleRate, int binsPerOctave) {
    Checks.notNegative(spectrogram, "the spectrogram");
    Checks.positive(binsPerOctave, "binsPerOctave");
    int bins = spectrogram.rows();
    if (bins < 2) {
      throw new IllegalArgumentException("a spectrogram has at least 2 bins, not " + bins);
    }
    PeakPicker picker = PeakPicker.standard(sampleRate, 2 * (bins - 1));
    TuningHistogram histogram = new TuningHistogram(binsPerOctave);
    double[] column = new double[bins];
    for (int frame = 0; frame < spectrogram.columns(); frame++) {
      for (int bin = 0; bin < bins; bin++) {
        column[bin] = spectrogram.data()[bin * spectrogram.columns() + frame];
      }
      picker.pick(column, histogram);
    }
    return histogram.tuning();
  }

  /**
   * The tuning that most of the frequencies agree on, {@code librosa.pitch_tuning}.
   *
   * @param hz frequencies, finite; those of 0 and below are ignored
   * @param binsPerOctave at least 1; 12 for semitones
   * @return -0.5 to 0.49 bins; 0 without any frequency
   */
  public static double ofPitches(double[] hz, int binsPerOctave) {
    Objects.requireNonNull(hz, "hz must not be null");
    TuningHistogram histogram =
        new TuningHistogram(Checks.positive(binsPerOctave, "binsPerOctave"));
    for (int i = 0; i < hz.length; i++) {
      if (!Double.isFinite(hz[i])) {
        throw new IllegalArgumentException(
            "frequency " + i + " is " + hz[i] + "; every one must be a finite number");
      }
      if (hz[i] > 0) {
        histogram.peak(0, hz[i], 1);
      }
    }
    return histogram.tuning();
  }

  /** The tuning of a signal: -0.5 to 0.49 bins; 0 without any peak. */
  public double estimate(float[] y) {
    Checks.signal(y);
    Estimate estimate = new Estimate();
    double[] spectrum = new double[stft().bins()];
    stft()
        .forEachFrame(
            y,
            0,
            y.length,
            (frame, re, im) -> {
              for (int bin = 0; bin < spectrum.length; bin++) {
                spectrum[bin] = re[bin] * re[bin] + im[bin] * im[bin];
              }
              estimate.pick(spectrum);
            });
    return estimate.histogram.tuning();
  }

  @Override
  public int rows() {
    return 1;
  }

  @Override
  public SpectrumPass begin(int frames) {
    return new Estimate();
  }

  /** Collects the peaks of one signal. */
  private final class Estimate implements SpectrumPass {
    private final TuningHistogram histogram = new TuningHistogram(binsPerOctave);

    @Override
    public void accept(SpectrumFrame frame) {
      pick(frame.power());
    }

    void pick(double[] squares) {
      if (power == 2) {
        picker.pick(squares, histogram);
      } else {
        picker.pickRoots(squares, histogram);
      }
    }

    @Override
    public Matrix result() {
      return new Matrix(new float[] {(float) histogram.tuning()}, 1, 1);
    }
  }

  /** The configuration of a {@link Tuning}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Stft stft;
    private int sampleRate = 22_050;
    private int binsPerOctave = 12;
    private int power = 1;

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

    /** Bins in an octave, at least 1; the tuning is a fraction of a bin. Default: 12, semitones. */
    public Builder binsPerOctave(int binsPerOctave) {
      this.binsPerOctave = Checks.positive(binsPerOctave, "binsPerOctave");
      return this;
    }

    /**
     * The exponent of the magnitudes whose peaks count: 1 by default; 2 for energy, as in {@code
     * chroma_stft}.
     */
    public Builder power(int power) {
      this.power = ChromaStft.checkPower(power);
      return this;
    }

    public Tuning build() {
      return new Tuning(this);
    }
  }
}
