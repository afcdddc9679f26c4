package org.ser4j.models.sound;

import java.util.function.UnaryOperator;
import org.ser4j.dsp.silence.SilenceRemoval;
import org.ser4j.dsp.silence.Split;

/**
 * Drops all silence, also between words, and joins the rest: the stretches of {@code
 * librosa.effects.split} one after the other. Notebook 003 does it at 20 dB, and at 30 dB in what
 * it calls hybrid. The loudest frame always stays, so that a recording of zeros stays whole.
 *
 * @param topDb how far below the loudest frame silence begins, in dB, over 0 to 200
 */
public record DropSilence(double topDb) implements Preparation {
  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
  public DropSilence {
    Limits.aboveZero("topDb", topDb, Limits.MOST_DB);
  }

  @Override
  public UnaryOperator<float[]> open(int sampleRate) {
    Limits.rate(sampleRate);
    return PreparedBy.effect(SilenceRemoval.of(new Split(topDb)));
  }
}
