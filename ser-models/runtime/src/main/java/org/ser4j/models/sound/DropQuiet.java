package org.ser4j.models.sound;

import java.util.function.UnaryOperator;
import org.ser4j.dsp.silence.Nonsilent;
import org.ser4j.dsp.silence.SilenceRemoval;

/**
 * Drops long silences and joins the rest: the stretches of {@code pydub.silence.detect_nonsilent}
 * one after the other, as notebook 003 does for its networks on raw samples, with 0.5 s and -50
 * dBFS. Nothing is left of a recording that is silent throughout. Unlike {@link DropSilence} the
 * level is an absolute one, and short pauses stay.
 *
 * @param minSilenceSeconds how long a silence has to be to go, 0.001 to 3,600 s; whole
 *     milliseconds, others are rounded
 * @param thresholdDbfs up to which level it is silence, in dB relative to full scale, -200 to 0
 */
public record DropQuiet(double minSilenceSeconds, double thresholdDbfs) implements Preparation {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public DropQuiet {
    Limits.within("minSilenceSeconds", minSilenceSeconds, 0.001, 3600);
    Limits.within("thresholdDbfs", thresholdDbfs, -Limits.MOST_DB, 0);
  }

  /** At rates of 1,000 to 1,000,000 Hz. */
  @Override
  public UnaryOperator<float[]> open(int sampleRate) {
    return PreparedBy.effect(
        SilenceRemoval.of(
            Nonsilent.builder(sampleRate)
                .minSilenceMs((int) Math.rint(minSilenceSeconds * 1000))
                .silenceThreshold(thresholdDbfs)
                .build()));
  }
}
