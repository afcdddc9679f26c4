package org.ser4j.dsp.effect;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.ser4j.dsp.silence.Interval;
import org.ser4j.dsp.silence.Nonsilent;
import org.ser4j.dsp.silence.Split;

/**
 * Keeps what is not silent and joins it. As settings: {@link PreprocessingStep.RemoveSilence} and
 * {@link PreprocessingStep.RemoveQuiet}.
 *
 * <p>Immutable and thread-safe.
 */
public final class SilenceRemoval implements Effect {
  private final Function<float[], List<Interval>> kept;

  private SilenceRemoval(Function<float[], List<Interval>> kept) {
    this.kept = kept;
  }

  /**
   * Keeps what lies less than so many dB below the loudest frame.
   *
   * @param split finds it
   */
  public static SilenceRemoval of(Split split) {
    return new SilenceRemoval(Objects.requireNonNull(split, "split must not be null")::of);
  }

  /**
   * Keeps what lies between long silences.
   *
   * @param nonsilent finds it
   */
  public static SilenceRemoval of(Nonsilent nonsilent) {
    return new SilenceRemoval(Objects.requireNonNull(nonsilent, "nonsilent must not be null")::of);
  }

  /**
   * Removes silences of at least 500 ms at or under -50 dBFS.
   *
   * @param sampleRate in Hz, 1,000 to 1,000,000
   */
  public static SilenceRemoval longSilences(int sampleRate) {
    return of(Nonsilent.builder(sampleRate).minSilenceMs(500).silenceThreshold(-50).build());
  }

  /**
   * Removes silence.
   *
   * @param y mono samples in [-1, 1], at least 1, finite
   * @return what is left, joined; empty if all is silent
   */
  @Override
  public float[] apply(float[] y) {
    List<Interval> intervals = kept.apply(y);
    int length = intervals.stream().mapToInt(Interval::length).sum();
    float[] joined = new float[length];
    int at = 0;
    for (Interval interval : intervals) {
      System.arraycopy(y, interval.start(), joined, at, interval.length());
      at += interval.length();
    }
    return joined;
  }
}
