package org.ser4j.dsp.chroma;

import org.jspecify.annotations.Nullable;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.spectrum.ComplexSpectrogram;

/**
 * The constant-Q transform, {@code librosa.cqt} (Hann window, L1 norm, filters cut to 99 % of their
 * magnitude, scaled by the square root of their length): a spectrum whose bins lie evenly on the
 * logarithmic frequency axis. Octave by octave the signal's rate is halved, with a low-pass like
 * the one that librosa's default takes.
 *
 * <p>Immutable and thread-safe; build one for a configuration and share it. It keeps the filters of
 * each tuning it has met, of which, where tunings are estimated, there are at most 100.
 */
public final class ConstantQ {
  private final CqtLayout layout;
  private final CqtPlan.Cache plans;

  /** Null when the tuning is given. */
  private final @Nullable Tuning estimator;

  private final double tuning;

  private ConstantQ(Builder builder) {
    double fMin = Double.isNaN(builder.fMin) ? ChromaMath.C1 : builder.fMin;
    this.layout =
        new CqtLayout(
            builder.sampleRate, builder.hopLength, fMin, builder.nBins, builder.binsPerOctave);
    this.plans = new CqtPlan.Cache(layout);
    this.tuning = builder.tuning;
    if (Double.isNaN(tuning)) {
      // Whatever the signals' tunings: whether a configuration is sound must not depend on them.
      layout.check(0.5);
      layout.check(-0.5);
      this.estimator =
          Tuning.builder()
              .sampleRate(builder.sampleRate)
              .binsPerOctave(builder.binsPerOctave)
              .build();
    } else {
      layout.check(tuning);
      this.estimator = null;
    }
  }

  /** Starts a configuration with librosa's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The complex transform of a signal: [bins][frames], the lowest bin first; 1 + samples / hop
   * frames.
   */
  public ComplexSpectrogram of(float[] y) {
    Checks.signal(y);
    CqtPlan plan = plan(y);
    int frames = plan.frames(y.length);
    int size = Matrix.zeros(bins(), frames).data().length;
    double[] re = new double[size];
    double[] im = new double[size];
    plan.transform(
        y,
        (firstBin, endBin, frame, a, b) -> {
          for (int bin = firstBin; bin < endBin; bin++) {
            re[bin * frames + frame] = a[bin - firstBin];
            im[bin * frames + frame] = b[bin - firstBin];
          }
        });
    return new ComplexSpectrogram(re, im, bins(), frames);
  }

  /**
   * The magnitude of each bin of a signal's transform, {@code abs(cqt(y))}: [bins][frames], 0 or
   * more.
   */
  public Matrix magnitude(float[] y) {
    Checks.signal(y);
    CqtPlan plan = plan(y);
    int frames = plan.frames(y.length);
    Matrix result = Matrix.zeros(bins(), frames);
    float[] data = result.data();
    plan.transform(
        y,
        (firstBin, endBin, frame, a, b) -> {
          for (int bin = firstBin; bin < endBin; bin++) {
            double re = a[bin - firstBin];
            double im = b[bin - firstBin];
            data[bin * frames + frame] = (float) Math.sqrt(re * re + im * im);
          }
        });
    return result;
  }

  /** The plan for a signal's tuning. */
  CqtPlan plan(float[] y) {
    return plans.plan(estimator == null ? tuning : estimator.estimate(y));
  }

  /** Number of bins, 1 or more. */
  public int bins() {
    return layout.nBins();
  }

  /** Hop length in samples, at least 1. */
  public int hopLength() {
    return layout.hopLength();
  }

  CqtLayout layout() {
    return layout;
  }

  /** The configuration of a {@link ConstantQ}. Not thread-safe. */
  public static final class Builder {
    private int sampleRate = 22_050;
    private int hopLength = 512;
    private double fMin = Double.NaN;
    private int nBins = 84;
    private int binsPerOctave = 12;
    private double tuning;

    private Builder() {}

    /** Sample rate in Hz, at least 1. Default: 22,050. */
    public Builder sampleRate(int sampleRate) {
      this.sampleRate = Checks.positive(sampleRate, "sampleRate");
      return this;
    }

    /**
     * Hop length. With 6 or more factors of two, seven octaves take filters of one length; an odd
     * hop takes long ones. Samples, at least 1. Default: 512.
     */
    public Builder hopLength(int hopLength) {
      this.hopLength = Checks.positive(hopLength, "hopLength");
      return this;
    }

    /** Frequency of the lowest bin in Hz, above 0. Default: C1, 32.7 Hz. */
    public Builder fMin(double fMin) {
      this.fMin = Checks.positive(fMin, "fMin");
      return this;
    }

    /** Number of bins, at least 1. Default: 84, seven octaves of semitones. */
    public Builder nBins(int nBins) {
      this.nBins = Checks.positive(nBins, "nBins");
      return this;
    }

    /** Bins in an octave, 1 to 240. Default: 12. */
    public Builder binsPerOctave(int binsPerOctave) {
      if (binsPerOctave < 1 || binsPerOctave > CqtLayout.MAX_BINS_PER_OCTAVE) {
        throw new IllegalArgumentException(
            "binsPerOctave must be 1 to "
                + CqtLayout.MAX_BINS_PER_OCTAVE
                + ", not "
                + binsPerOctave);
      }
      this.binsPerOctave = binsPerOctave;
      return this;
    }

    /**
     * The tuning of all bins: deviation from A4 = 440 Hz in fractions of a bin, finite. Default: 0.
     */
    public Builder tuning(double tuning) {
      this.tuning = ChromaFilterBank.checkTuning(tuning);
      return this;
    }

    /** Shifts all bins by the tuning of each signal, librosa's {@code tuning=None}. */
    public Builder estimateTuning() {
      this.tuning = Double.NaN;
      return this;
    }

    /**
     * Builds the transform.
     *
     * @throws IllegalArgumentException if the highest bin reaches over half the sample rate, or the
     *     lowest one's filter would have over 262,144 samples
     */
    public ConstantQ build() {
      return new ConstantQ(this);
    }
  }
}
