package org.ser4j.dsp.silence;

import java.util.ArrayList;
import java.util.List;
import org.ser4j.dsp.internal.Checks;

/**
 * Finds what lies between long silences, as {@code pydub.silence.detect_nonsilent} does on 16-bit
 * samples: every window of the shortest silence's length whose root mean square, rounded down to a
 * whole step, is at or below the threshold is silent, and so is all between silent windows that
 * touch or overlap. Times are whole milliseconds.
 *
 * <p>pydub sums every window anew; here all windows take one pass, whatever their length. Immutable
 * and thread-safe.
 */
public final class Nonsilent {
  /** The largest 16-bit sample plus one; 0 dBFS. */
  private static final int FULL_SCALE = 32_768;

  private final int sampleRate;
  private final int minSilenceMs;
  private final double threshold;
  private final int seekStepMs;

  private Nonsilent(Builder builder) {
    this.sampleRate = builder.sampleRate;
    this.minSilenceMs = builder.minSilenceMs;
    this.threshold = Math.pow(10, builder.silenceThreshold / 20) * FULL_SCALE;
    this.seekStepMs = builder.seekStepMs;
  }

  /** Starts a configuration with pydub's defaults, for rates of 1,000 to 1,000,000 Hz. */
  public static Builder builder(int sampleRate) {
    return new Builder(sampleRate);
  }

  /**
   * The stretches that are not silent, first to last, in samples.
   *
   * @param y mono samples in [-1, 1], at least 1, finite; samples beyond are clipped
   * @return what pydub would cut out; none if all is silent
   */
  public List<Interval> of(float[] y) {
    List<Interval> intervals = new ArrayList<>();
    for (int[] range : ranges(y)) {
      int start = sample(range[0]);
      int end = Math.min(y.length, sample(range[1]));
      if (start < end) {
        intervals.add(new Interval(start, end));
      }
    }
    return List.copyOf(intervals);
  }

  /**
   * The stretches that are not silent, first to last, in milliseconds: pydub's own result.
   *
   * @param y mono samples in [-1, 1], at least 1, finite; samples beyond are clipped
   * @return none if all is silent
   */
  public List<Interval> milliseconds(float[] y) {
    List<Interval> intervals = new ArrayList<>();
    for (int[] range : ranges(y)) {
      if (range[0] < range[1]) {
        intervals.add(new Interval(range[0], range[1]));
      }
    }
    return List.copyOf(intervals);
  }

  private List<int[]> ranges(float[] y) {
    Checks.signal(y);
    int length = (int) Math.rint(1000.0 * y.length / sampleRate);
    List<int[]> loud = new ArrayList<>();
    int end = 0;
    for (int[] silence : silences(y, length)) {
      if (silence[0] > 0) {
        loud.add(new int[] {end, silence[0]});
      }
      end = silence[1];
    }
    if (end < length) {
      loud.add(new int[] {end, length});
    }
    return loud;
  }

  private List<int[]> silences(float[] y, int length) {
    List<int[]> silences = new ArrayList<>();
    long[] energy = runningEnergy(y);
    int last = length - minSilenceMs;
    int[] open = null;
    for (int start = 0; start <= last; start = next(start, last)) {
      if (!isSilent(energy, start)) {
        continue;
      }
      // A window that begins where the last silent one ends still belongs to the same silence; so
      // does, in pydub, the very next one, even if the step is longer than a window.
      boolean apart = open != null && start > open[1];
      boolean veryNext = open != null && start == open[1] - minSilenceMs + (long) seekStepMs;
      if (open == null || apart && !veryNext) {
        open = new int[] {start, 0};
        silences.add(open);
      }
      open[1] = start + minSilenceMs;
    }
    return silences;
  }

  /** The next window; the last possible one is always looked at, whatever the step. */
  private int next(int start, int last) {
    long next = (long) start + seekStepMs;
    return (int) (start < last && next > last ? last : Math.min(next, Integer.MAX_VALUE));
  }

  private boolean isSilent(long[] energy, int startMs) {
    // A last millisecond that the signal does not fill counts as filled with zeros.
    int from = Math.min(sample(startMs), energy.length - 1);
    int to = Math.min(sample(startMs + minSilenceMs), energy.length - 1);
    int samples = sample(startMs + minSilenceMs) - sample(startMs);
    return Math.floor(Math.sqrt((double) (energy[to] - energy[from]) / samples)) <= threshold;
  }

  private static long[] runningEnergy(float[] y) {
    long[] energy = new long[y.length + 1];
    for (int i = 0; i < y.length; i++) {
      long value = Math.round((double) y[i] * FULL_SCALE);
      long clipped = Math.max(-FULL_SCALE, Math.min(FULL_SCALE - 1, value));
      energy[i + 1] = energy[i] + clipped * clipped;
    }
    return energy;
  }

  private int sample(int ms) {
    return (int) (ms * (sampleRate / 1000.0));
  }

  /** The configuration of a {@link Nonsilent}. Not thread-safe. */
  public static final class Builder {
    private final int sampleRate;
    private int minSilenceMs = 1000;
    private double silenceThreshold = -16;
    private int seekStepMs = 1;

    private Builder(int sampleRate) {
      this.sampleRate = Checks.within(sampleRate, 1000, 1_000_000, "sampleRate");
    }

    /** Shortest silence in milliseconds, at least 1. Default: 1000. */
    public Builder minSilenceMs(int minSilenceMs) {
      this.minSilenceMs = Checks.positive(minSilenceMs, "minSilenceMs");
      return this;
    }

    /** The loudest silent level in dBFS, -200 to 0. Default: -16. */
    public Builder silenceThreshold(double silenceThreshold) {
      this.silenceThreshold = Checks.within(silenceThreshold, -200, 0, "silenceThreshold");
      return this;
    }

    /** Distance of windows in milliseconds, at least 1. Default: 1. */
    public Builder seekStepMs(int seekStepMs) {
      this.seekStepMs = Checks.positive(seekStepMs, "seekStepMs");
      return this;
    }

    public Nonsilent build() {
      return new Nonsilent(this);
    }
  }
}
