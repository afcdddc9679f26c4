package org.ser4j.models.internal.format;

import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.models.internal.json.JsonCodec;

/**
 * The JSON form of preprocessing steps and waveform augmentations. Names from before they were
 * renamed are read.
 */
final class EffectsJson {
  private EffectsJson() {}

  /** Adds their old names to the codec of something that contains them. */
  static JsonCodec.Builder register(JsonCodec.Builder codec) {
    return codec
        .type(PreprocessingStep.RemoveSilence.class)
        .oldKinds("drop_silence")
        .type(PreprocessingStep.RemoveQuiet.class)
        .oldKinds("drop_quiet")
        .type(WaveformAugmentation.TimeStretch.class)
        .oldKinds("stretch")
        .type(WaveformAugmentation.PitchShift.class)
        .oldKinds("shift_pitch")
        .type(WaveformAugmentation.Gain.class)
        .oldKinds("change_gain")
        .type(WaveformAugmentation.Speed.class)
        .oldKinds("change_speed")
        .type(WaveformAugmentation.PeakNormalize.class)
        .oldKinds("to_peak")
        .type(WaveformAugmentation.RandomChoice.class)
        .oldKinds("one_of")
        .oldKeys("augmentations", "distortions")
        .type(WaveformAugmentation.Compose.class)
        .oldKinds("in_turn")
        .oldKeys("augmentations", "distortions")
        .type(WaveformAugmentation.RandomApply.class)
        .oldKinds("sometimes")
        .oldKeys("augmentation", "distortion");
  }
}
