package org.ser4j.dsp.chroma;

import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;

/**
 * The strength of each pitch class over time, summed over the octaves of a constant-Q transform,
 * each frame divided by its largest value: {@code librosa.feature.chroma_cqt}. The first row is C.
 * By default the tuning is estimated from the signal.
 *
 * <p>The defaults cover seven octaves from C1, up to 4.2 kHz, which needs a sample rate of 8,400 Hz
 * or more. Memory grows with the frames, not with the bins of the transform.
 *
 * <p>Immutable and thread-safe; build one for a configuration and share it. It keeps the filters of
 * each tuning it has met, of which there are at most 100.
 */
public final class ChromaCqt {
  private final ConstantQ transform;
  private final int nChroma;

  /** The pitch class of each bin. */
  private final int[] pitchClass;

  private ChromaCqt(Builder builder) {
    if (builder.binsPerOctave % builder.nChroma != 0) {
      throw new IllegalArgumentException(
          "binsPerOctave must be a multiple of nChroma = "
              + builder.nChroma
              + ", not "
              + builder.binsPerOctave);
    }
    long nBins = (long) builder.nOctaves * builder.binsPerOctave;
    ConstantQ.Builder cqt =
        builder.cqt.binsPerOctave(builder.binsPerOctave).nBins((int) Math.min(nBins, 1 << 30));
    this.transform = cqt.build();
    this.nChroma = builder.nChroma;
    this.pitchClass = pitchClasses(transform.layout(), nChroma);
  }

  /** Each bin's pitch class, {@code librosa.filters.cq_to_chroma}. */
  private static int[] pitchClasses(CqtLayout layout, int nChroma) {
    int merged = layout.binsPerOctave() / nChroma;
    double aboveC = 12 * ChromaMath.log2(layout.fMin() / ChromaMath.C1);
    double rolled = (aboveC - 12 * Math.floor(aboveC / 12)) * (nChroma / 12.0);
    int[] classes = new int[layout.nBins()];
    for (int bin = 0; bin < classes.length; bin++) {
      // A class takes the bins around its middle, so half of its first ones lie an octave up.
      int place = (bin + merged / 2) / merged;
      classes[bin] = Math.floorMod(place + (int) Math.rint(rolled), nChroma);
    }
    return classes;
  }

  /** Starts a configuration with librosa's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The chroma of a signal: [pitch classes][frames], 0 to 1; zeros in silence; 1 + samples / hop
   * frames.
   */
  public Matrix of(float[] y) {
    Checks.signal(y);
    CqtPlan plan = transform.plan(y);
    int frames = plan.frames(y.length);
    Matrix result = Matrix.zeros(nChroma, frames);
    double[] sums = new double[result.data().length];
    plan.transform(
        y,
        (firstBin, endBin, frame, re, im) -> {
          int column = frame * nChroma;
          for (int i = 0; i < endBin - firstBin; i++) {
            sums[column + pitchClass[firstBin + i]] += Math.sqrt(re[i] * re[i] + im[i] * im[i]);
          }
        });
    double[] column = new double[nChroma];
    for (int frame = 0; frame < frames; frame++) {
      System.arraycopy(sums, frame * nChroma, column, 0, nChroma);
      ChromaMath.maxNorm(column);
      ChromaMath.write(column, result.data(), frames, frame);
    }
    return result;
  }

  /** The configuration of a {@link ChromaCqt}. Not thread-safe. */
  public static final class Builder {
    private final ConstantQ.Builder cqt = ConstantQ.builder().estimateTuning();
    private int nChroma = 12;

    /** More than the range of hearing. */
    private static final int MAX_OCTAVES = 20;

    private int nOctaves = 7;
    private int binsPerOctave = 36;

    private Builder() {}

    /** Sample rate in Hz, at least 1. Default: 22,050. */
    public Builder sampleRate(int sampleRate) {
      cqt.sampleRate(sampleRate);
      return this;
    }

    /** Hop length in samples, at least 1. Default: 512. */
    public Builder hopLength(int hopLength) {
      cqt.hopLength(hopLength);
      return this;
    }

    /** Frequency of the lowest bin in Hz, above 0. Default: C1, 32.7 Hz. */
    public Builder fMin(double fMin) {
      cqt.fMin(fMin);
      return this;
    }

    /** Pitch classes in an octave, at least 1. Default: 12. */
    public Builder nChroma(int nChroma) {
      this.nChroma = Checks.positive(nChroma, "nChroma");
      return this;
    }

    /** Number of octaves, 1 to 20. Default: 7. */
    public Builder nOctaves(int nOctaves) {
      this.nOctaves = Checks.within(nOctaves, 1, MAX_OCTAVES, "nOctaves");
      return this;
    }

    /** Bins of the transform in an octave, 1 to 240, a multiple of nChroma. Default: 36. */
    public Builder binsPerOctave(int binsPerOctave) {
      cqt.binsPerOctave(binsPerOctave);
      this.binsPerOctave = binsPerOctave;
      return this;
    }

    /**
     * A fixed tuning instead of the estimated one: deviation from A4 = 440 Hz in fractions of a
     * bin, finite.
     */
    public Builder tuning(double tuning) {
      cqt.tuning(tuning);
      return this;
    }

    /**
     * Builds the feature.
     *
     * @throws IllegalArgumentException if binsPerOctave is no multiple of nChroma, the highest
     *     octave reaches over half the sample rate, or the lowest bin's filter would have over
     *     262,144 samples
     */
    public ChromaCqt build() {
      return new ChromaCqt(this);
    }
  }
}
