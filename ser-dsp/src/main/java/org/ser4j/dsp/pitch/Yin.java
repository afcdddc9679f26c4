package org.ser4j.dsp.pitch;

import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;

/**
 * The fundamental frequency of each frame by the YIN algorithm, {@code librosa.yin}: the shortest
 * period whose normalised difference is a trough under the threshold, or else the one with the
 * smallest difference. It gives every frame a pitch; {@link Pyin} also decides whether a frame is
 * voiced.
 *
 * <p>Immutable and thread-safe; nothing is allocated per frame.
 *
 * @see <a href="https://doi.org/10.1121/1.1458024">De Cheveign&eacute; and Kawahara 2002, YIN, a
 *     fundamental frequency estimator for speech and music</a>
 */
public final class Yin {
  private final PeriodDifference difference;
  private final int sampleRate;
  private final double threshold;

  private Yin(Builder builder) {
    this.difference = builder.difference();
    this.sampleRate = builder.sampleRate();
    this.threshold = builder.troughThreshold;
  }

  /** Starts a configuration with librosa's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The fundamental frequency of each frame.
   *
   * @return [1][frames], Hz
   * @throws IllegalArgumentException if the signal is empty, holds NaN or infinity, or is shorter
   *     than a frame that is not centred
   */
  public Matrix of(float[] y) {
    Checks.signal(y);
    float[] f0 = new float[difference.frames(y.length)];
    difference.forEachFrame(y, (frame, values) -> f0[frame] = (float) frequency(values));
    return new Matrix(f0, 1, f0.length);
  }

  private double frequency(double[] values) {
    int best = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] < threshold && Troughs.at(values, i)) {
        best = i;
        break;
      }
      if (values[i] < values[best]) {
        best = i;
      }
    }
    return sampleRate / (difference.minPeriod() + best + Troughs.shift(values, best));
  }

  /** The configuration of a {@link Yin}. Not thread-safe. */
  public static final class Builder extends PitchBuilder<Builder> {
    private double troughThreshold = 0.1;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /** Threshold of the normalised difference for the first trough, above 0. Default: 0.1. */
    public Builder troughThreshold(double troughThreshold) {
      this.troughThreshold = Checks.positive(troughThreshold, "troughThreshold");
      return this;
    }

    /**
     * Builds the tracker.
     *
     * @throws IllegalArgumentException if fMax is above half the rate or not above fMin, or the
     *     period of fMin does not fit into a frame
     */
    public Yin build() {
      return new Yin(this);
    }
  }
}
