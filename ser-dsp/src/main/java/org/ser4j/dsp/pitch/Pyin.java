package org.ser4j.dsp.pitch;

import org.ser4j.dsp.internal.Checks;

/**
 * Fundamental frequency and voicing over time by probabilistic YIN, {@code librosa.pyin}: each
 * frame's troughs become pitch candidates with probabilities, and the most probable path through
 * them is taken, along which the pitch moves little and voicing changes rarely.
 *
 * <p>The work grows linearly with the signal. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1109/ICASSP.2014.6853678">Mauch and Dixon 2014, pYIN: a
 *     fundamental frequency estimator using probabilistic threshold distributions</a>
 */
public final class Pyin {
  private final PeriodDifference difference;
  private final int sampleRate;
  private final PitchBins bins;
  private final TroughPrior prior;
  private final Transitions transitions;
  private final double switchProbability;

  private Pyin(Builder builder) {
    this.difference = builder.difference();
    this.sampleRate = builder.sampleRate();
    this.bins = new PitchBins(builder.fMin(), builder.fMax(), builder.resolution);
    this.prior =
        new TroughPrior(
            builder.nThresholds,
            builder.alpha,
            builder.beta,
            builder.boltzmannParameter,
            builder.noTroughProb);
    double semitones =
        Math.rint(builder.maxTransitionRate * 12 * builder.hopLength() / builder.sampleRate());
    // Wider than all bins by far makes no difference.
    this.transitions =
        new Transitions(bins.count(), (long) Math.min(1e9, semitones * bins.perSemitone() + 1));
    this.switchProbability = builder.switchProb;
  }

  /** Starts a configuration with librosa's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The pitch of each frame.
   *
   * @return pitch and voicing, one value a frame
   * @throws IllegalArgumentException if the signal is empty, holds NaN or infinity, or is shorter
   *     than a frame that is not centred
   */
  public PitchTrack of(float[] y) {
    Checks.signal(y);
    Observations observations = new Observations(bins.count(), difference.frames(y.length));
    Observations.Candidates candidates =
        new Observations.Candidates(
            sampleRate, difference.minPeriod(), difference.periods(), prior, bins);
    difference.forEachFrame(y, (frame, values) -> candidates.observe(values, observations));
    int[] states = new PitchPath(observations, transitions, switchProbability).states();
    float[] f0 = new float[states.length];
    boolean[] voiced = new boolean[states.length];
    float[] probability = new float[states.length];
    for (int frame = 0; frame < states.length; frame++) {
      voiced[frame] = states[frame] < bins.count();
      f0[frame] = voiced[frame] ? (float) bins.frequency(states[frame]) : Float.NaN;
      probability[frame] = (float) observations.voiced(frame);
    }
    return new PitchTrack(f0, voiced, probability);
  }

  /** The configuration of a {@link Pyin}. Not thread-safe. */
  public static final class Builder extends PitchBuilder<Builder> {
    private static final int MOST_THRESHOLDS = 10_000;
    private static final double LARGEST_BETA = 10_000;

    private int nThresholds = 100;
    private double alpha = 2;
    private double beta = 18;
    private double boltzmannParameter = 2;
    private double resolution = 0.1;
    private double maxTransitionRate = 35.92;
    private double switchProb = 0.01;
    private double noTroughProb = 0.01;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /** Number of thresholds, evenly spaced up to 1, 1 to 10,000. Default: 100. */
    public Builder nThresholds(int nThresholds) {
      if (nThresholds < 1 || nThresholds > MOST_THRESHOLDS) {
        throw new IllegalArgumentException(
            "nThresholds must be 1 to " + MOST_THRESHOLDS + ", not " + nThresholds);
      }
      this.nThresholds = nThresholds;
      return this;
    }

    /**
     * The beta distribution of the thresholds.
     *
     * @param alpha above 0, at most 10,000. Default: 2
     * @param beta above 0, at most 10,000. Default: 18
     */
    public Builder betaParameters(double alpha, double beta) {
      this.alpha = shape(alpha, "alpha");
      this.beta = shape(beta, "beta");
      return this;
    }

    private static double shape(double value, String name) {
      if (!(value > 0 && value <= LARGEST_BETA)) {
        throw new IllegalArgumentException(
            name + " must be above 0 and at most " + LARGEST_BETA + ", not " + value);
      }
      return value;
    }

    /**
     * How much the shorter of several periods is preferred: the next longer one is e to the power
     * of this times less probable. Above 0. Default: 2.
     */
    public Builder boltzmannParameter(double boltzmannParameter) {
      this.boltzmannParameter = Checks.positive(boltzmannParameter, "boltzmannParameter");
      return this;
    }

    /**
     * Distance of pitch bins, of which there can be at most 32,767: semitones, above 0, at most 1.
     * Default: 0.1.
     */
    public Builder resolution(double resolution) {
      this.resolution = upToOne(Checks.positive(resolution, "resolution"), "resolution");
      return this;
    }

    /** The fastest change of pitch in octaves per second, above 0. Default: 35.92. */
    public Builder maxTransitionRate(double maxTransitionRate) {
      this.maxTransitionRate = Checks.positive(maxTransitionRate, "maxTransitionRate");
      return this;
    }

    /**
     * Probability of a change between voiced and unvoiced from one frame to the next: above 0 and
     * below 1. Default: 0.01.
     */
    public Builder switchProb(double switchProb) {
      if (!(switchProb > 0 && switchProb < 1)) {
        throw new IllegalArgumentException(
            "switchProb must be above 0 and below 1, not " + switchProb);
      }
      this.switchProb = switchProb;
      return this;
    }

    /**
     * The share of the thresholds without a trough that goes to the deepest trough, 0 to 1.
     * Default: 0.01.
     */
    public Builder noTroughProb(double noTroughProb) {
      this.noTroughProb = upToOne(Checks.notNegative(noTroughProb, "noTroughProb"), "noTroughProb");
      return this;
    }

    private static double upToOne(double value, String name) {
      if (value > 1) {
        throw new IllegalArgumentException(name + " must be at most 1, not " + value);
      }
      return value;
    }

    /**
     * Builds the tracker.
     *
     * @throws IllegalArgumentException if fMax is above half the rate or not above fMin, the period
     *     of fMin does not fit into a frame, or the resolution gives too many bins
     */
    public Pyin build() {
      return new Pyin(this);
    }
  }
}
