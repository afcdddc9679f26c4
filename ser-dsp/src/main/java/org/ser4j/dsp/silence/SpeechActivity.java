package org.ser4j.dsp.silence;

import java.util.ArrayList;
import java.util.List;
import org.ser4j.dsp.internal.Checks;

/**
 * Finds speech by level alone: frames at most a set distance below the loudest frame and above an
 * absolute floor. The level of a frame is the standard deviation of its samples in dB of full scale
 * (amplitude 1), so a constant offset, as poor sound cards add, does not count.
 *
 * <p>Immutable and thread-safe.
 */
public final class SpeechActivity {
  private final double topDb;
  private final double floorDbfs;
  private final int frameLength;
  private final int hopLength;
  private final int minimumGap;
  private final int minimumLength;

  private SpeechActivity(Builder builder) {
    this.topDb = builder.topDb;
    this.floorDbfs = builder.floorDbfs;
    this.frameLength = samples(builder.frameSeconds, builder.sampleRate, 1);
    this.hopLength = samples(builder.hopSeconds, builder.sampleRate, 1);
    this.minimumGap = samples(builder.minimumGapSeconds, builder.sampleRate, 0);
    this.minimumLength = samples(builder.minimumLengthSeconds, builder.sampleRate, 0);
    if (hopLength > frameLength) {
      throw new IllegalArgumentException(
          "hopSeconds must be at most frameSeconds = "
              + builder.frameSeconds
              + ", not "
              + builder.hopSeconds);
    }
  }

  private static int samples(double seconds, int sampleRate, int atLeast) {
    return (int) Math.max(atLeast, Math.min(Integer.MAX_VALUE, Math.round(seconds * sampleRate)));
  }

  /** Starts a configuration. */
  public static Builder builder() {
    return new Builder();
  }

  /** The intervals with speech, in order and apart from each other; empty without speech. */
  public List<Interval> intervals(float[] y) {
    Checks.signal(y);
    double[] levels = levels(y);
    double loudest = Double.NEGATIVE_INFINITY;
    for (double level : levels) {
      loudest = Math.max(loudest, level);
    }
    double threshold = Math.max(loudest - topDb, floorDbfs);
    List<Interval> intervals = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (int frame = 0; frame < levels.length; frame++) {
      if (levels[frame] < threshold) {
        continue;
      }
      int frameStart = frame * hopLength;
      if (start < 0) {
        start = frameStart;
      } else if (frameStart > end && frameStart - end >= minimumGap) {
        add(intervals, start, end);
        start = frameStart;
      }
      end = (int) Math.min(y.length, (long) frameStart + frameLength);
    }
    add(intervals, start, end);
    return List.copyOf(intervals);
  }

  private void add(List<Interval> intervals, int start, int end) {
    if (start >= 0 && end - start >= minimumLength) {
      intervals.add(new Interval(start, end));
    }
  }

  /** The level of each frame in dB of full scale; minus infinity where nothing moves. */
  private double[] levels(float[] y) {
    int frames = 1 + (int) (Math.max(0, (long) y.length - frameLength + hopLength - 1) / hopLength);
    double[] levels = new double[frames];
    for (int frame = 0; frame < frames; frame++) {
      int start = frame * hopLength;
      int end = (int) Math.min(y.length, (long) start + frameLength);
      double sum = 0;
      for (int i = start; i < end; i++) {
        sum += y[i];
      }
      double mean = sum / (end - start);
      double squares = 0;
      for (int i = start; i < end; i++) {
        squares += (y[i] - mean) * (y[i] - mean);
      }
      levels[frame] = 10 * Math.log10(squares / (end - start));
    }
    return levels;
  }

  /** The configuration of a {@link SpeechActivity}. Not thread-safe. */
  public static final class Builder {
    private int sampleRate = 16_000;
    private double topDb = 40;
    private double floorDbfs = -60;
    private double frameSeconds = 0.025;
    private double hopSeconds = 0.010;
    private double minimumGapSeconds;
    private double minimumLengthSeconds;

    private Builder() {}

    /** Sample rate in Hz, at least 1. Default: 16,000. */
    public Builder sampleRate(int sampleRate) {
      this.sampleRate = Checks.positive(sampleRate, "sampleRate");
      return this;
    }

    /** How far speech may be below the loudest frame, in dB, above 0. Default: 40. */
    public Builder topDb(double topDb) {
      this.topDb = Checks.positive(topDb, "topDb");
      return this;
    }

    /**
     * Frames below this level are never speech, in dB of full scale (amplitude 1). Default: -60.
     */
    public Builder floorDbfs(double floorDbfs) {
      if (!Double.isFinite(floorDbfs)) {
        throw new IllegalArgumentException("floorDbfs must be finite, not " + floorDbfs);
      }
      this.floorDbfs = floorDbfs;
      return this;
    }

    /** Frame length in seconds, above 0. Default: 0.025. */
    public Builder frameSeconds(double seconds) {
      this.frameSeconds = Checks.positive(seconds, "frameSeconds");
      return this;
    }

    /** Hop length in seconds, above 0, at most a frame. Default: 0.010. */
    public Builder hopSeconds(double seconds) {
      this.hopSeconds = Checks.positive(seconds, "hopSeconds");
      return this;
    }

    /**
     * The shortest pause in seconds; shorter ones belong to the speech around them. 0 or more.
     * Default: 0.
     */
    public Builder minimumGapSeconds(double seconds) {
      this.minimumGapSeconds = Checks.notNegative(seconds, "minimumGapSeconds");
      return this;
    }

    /**
     * The shortest speech in seconds; shorter stretches, such as clicks, are dropped. 0 or more.
     * Default: 0.
     */
    public Builder minimumLengthSeconds(double seconds) {
      this.minimumLengthSeconds = Checks.notNegative(seconds, "minimumLengthSeconds");
      return this;
    }

    /**
     * Builds the detector.
     *
     * @throws IllegalArgumentException if hopSeconds is over frameSeconds
     */
    public SpeechActivity build() {
      return new SpeechActivity(this);
    }
  }
}
