package org.ser4j.models.sound;

import java.util.function.UnaryOperator;
import org.ser4j.dsp.effect.NoiseReduction;

/**
 * Takes steady noise out by spectral gating, {@code noisereduce.reduce_noise(y, sr,
 * stationary=True)}; the recording itself tells what is steady in it. Notebook 003 calls {@code
 * reduce_noise} on one file, without {@code stationary}: there the noise's level is followed over
 * time, which this does not do.
 */
public record ReduceNoise() implements Preparation {
  /** At rates of 5,120 to 256,000 Hz. */
  @Override
  public UnaryOperator<float[]> open(int sampleRate) {
    return PreparedBy.effect(NoiseReduction.builder(sampleRate).build());
  }
}
