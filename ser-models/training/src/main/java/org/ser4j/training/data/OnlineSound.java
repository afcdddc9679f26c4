package org.ser4j.training.data;

import org.ser4j.dsp.effect.RandomEffect;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.models.frontend.WindowPipeline;
import org.ser4j.training.config.TrainingConfig;

/** Distorts the sound of a row anew, and takes its tensor anew. Immutable and thread-safe. */
final class OnlineSound {
  private final WindowPipeline pipeline;
  private final RandomEffect effect;

  OnlineSound(TrainingConfig config) {
    pipeline = config.preprocessing().open();
    effect =
        WaveformAugmentation.open(
            config.waveformAugmentation().online(), config.frontEnd().sampleRate());
  }

  float[] tensor(float[] window, long seed) {
    return pipeline.tensor(effect.apply(window, seed));
  }
}
