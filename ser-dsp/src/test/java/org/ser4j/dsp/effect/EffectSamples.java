package org.ser4j.dsp.effect;

import java.util.List;
import java.util.Random;

/** One of every kind, and something to try them on. */
final class EffectSamples {
  static final int RATE = 16_000;

  private EffectSamples() {}

  static List<PreprocessingStep> steps() {
    return List.of(
        new PreprocessingStep.Excerpt(0.25, 1.5),
        new PreprocessingStep.TrimSilence(30),
        new PreprocessingStep.RemoveSilence(20),
        new PreprocessingStep.RemoveQuiet(0.5, -50),
        new PreprocessingStep.PeakNormalize(),
        new PreprocessingStep.ReduceNoise(),
        new PreprocessingStep.FixLength(1.75));
  }

  static List<WaveformAugmentation> augmentations() {
    return List.of(
        new WaveformAugmentation.AddNoise(0.035),
        new WaveformAugmentation.GaussianNoise(0.005),
        new WaveformAugmentation.TimeStretch(0.9, 1.1),
        new WaveformAugmentation.PitchShift(-1.5, 0.5),
        new WaveformAugmentation.Roll(0.125, false),
        new WaveformAugmentation.Roll(0.125, true),
        new WaveformAugmentation.Gain(-6, 3),
        new WaveformAugmentation.Speed(0.9, 1.1),
        new WaveformAugmentation.PeakNormalize(),
        new WaveformAugmentation.RandomChoice(
            List.of(
                new WaveformAugmentation.AddNoise(0.5), new WaveformAugmentation.Roll(0.5, true))),
        new WaveformAugmentation.Compose(
            List.of(
                new WaveformAugmentation.TimeStretch(0.8, 0.8),
                new WaveformAugmentation.PitchShift(0.7, 0.7))),
        new WaveformAugmentation.RandomApply(
            0.5, new WaveformAugmentation.RandomApply(0.25, new WaveformAugmentation.Gain(2, 2))));
  }

  /** Two words of 0.5 s with 0.75 s of silence before, between and after them. */
  static float[] words() {
    float[] y = new float[(int) (3.25 * RATE)];
    Random random = new Random(5);
    for (double start : new double[] {0.75, 2}) {
      int from = (int) (start * RATE);
      for (int i = 0; i < RATE / 2; i++) {
        y[from + i] =
            (float) (0.3 * Math.sin(2 * Math.PI * 200 * i / RATE) + 0.02 * random.nextGaussian());
      }
    }
    return y;
  }
}
