package org.ser4j.models.sound;

import org.ser4j.dsp.effect.Effect;
import org.ser4j.dsp.effect.Normalize;
import org.ser4j.dsp.effect.RandomEffect;

/**
 * Brings the largest magnitude to 1, {@code librosa.util.normalize}: always the same, and what
 * {@code augment_audio} of notebook 003 ends with. {@link PeakNormalize} is the same for all
 * recordings, before anything is drawn.
 */
public record ToPeak() implements Distortion {
  @Override
  public RandomEffect open(int sampleRate) {
    Limits.rate(sampleRate);
    Effect normalize = Normalize.toPeak();
    return (y, seed) -> normalize.apply(y);
  }
}
