package org.ser4j.models.sound;

import java.util.function.UnaryOperator;
import org.ser4j.dsp.silence.Trim;

/**
 * Cuts silence off both ends, {@code librosa.effects.trim}; notebook 000 does it at 30 dB. The
 * loudest frame always stays, so that a recording of zeros stays whole.
 *
 * @param topDb how far below the loudest frame silence begins, in dB, over 0 to 200
 */
public record TrimSilence(double topDb) implements Preparation {
  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
  public TrimSilence {
    Limits.aboveZero("topDb", topDb, Limits.MOST_DB);
  }

  @Override
  public UnaryOperator<float[]> open(int sampleRate) {
    Limits.rate(sampleRate);
    return PreparedBy.effect(new Trim(topDb));
  }
}
