package org.ser4j.models.sound;

import java.util.function.UnaryOperator;
import org.ser4j.dsp.effect.Normalize;

/**
 * Brings the largest magnitude to 1, {@code librosa.util.normalize}, as notebook 003 does. A
 * recording of zeros stays as it is.
 */
public record PeakNormalize() implements Preparation {
  @Override
  public UnaryOperator<float[]> open(int sampleRate) {
    Limits.rate(sampleRate);
    return PreparedBy.effect(Normalize.toPeak());
  }
}
