package org.ser4j.notebooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.dsp.effect.WaveformAugmentation.AddNoise;
import org.ser4j.dsp.effect.WaveformAugmentation.Gain;
import org.ser4j.dsp.effect.WaveformAugmentation.GaussianNoise;
import org.ser4j.dsp.effect.WaveformAugmentation.PeakNormalize;
import org.ser4j.dsp.effect.WaveformAugmentation.PitchShift;
import org.ser4j.dsp.effect.WaveformAugmentation.RandomApply;
import org.ser4j.dsp.effect.WaveformAugmentation.RandomChoice;
import org.ser4j.dsp.effect.WaveformAugmentation.Roll;
import org.ser4j.dsp.effect.WaveformAugmentation.TimeStretch;

/** The augmented versions that each notebook makes of a recording: one inner list a version. */
final class NotebookAugmentations {
  /** 0.035 x U(0,1) x max, in 001 and 003. */
  private static final WaveformAugmentation NOISE = new AddNoise(0.035);

  private static final WaveformAugmentation SLOWER = new TimeStretch(0.8, 0.8);

  /** Up to 5,000 samples at librosa's default rate. */
  private static final WaveformAugmentation ROLL = new Roll(5_000 / 22_050.0, false);

  private NotebookAugmentations() {}

  static Map<String, List<List<WaveformAugmentation>>> byName() {
    Map<String, List<List<WaveformAugmentation>>> presets = new LinkedHashMap<>();

    // The notebook trains on this version alone, and rounds tempo and pitch to hundredths.
    presets.put(
        "000",
        List.of(
            List.of(new AddNoise(0.015), new TimeStretch(0.9, 1.1), new PitchShift(0.85, 1.15))));
    presets.put("001", List.of(List.of(NOISE), List.of(SLOWER, higher(0.7))));

    // Only listened to.
    presets.put(
        "001/tried", List.of(List.of(higher(0.7)), List.of(NOISE), List.of(ROLL), List.of(SLOWER)));

    // Imported and never used: the ranges are this library's. What it plans for spectrograms is in
    // org.ser4j.training.augment.
    presets.put(
        "002/planned",
        List.of(
            List.of(
                new RandomApply(0.5, new AddNoise(0.015)),
                new RandomApply(0.5, new TimeStretch(0.8, 1.25)),
                new RandomApply(0.5, new PitchShift(-4, 4)),
                new RandomApply(0.5, new Roll(1, false)),
                new RandomApply(0.5, new Gain(-12, 12)))));

    // The factor of 0.7 means octaves here, rounded down to 8 semitones: int(0.7 * 12).
    presets.put("003/features", List.of(List.of(NOISE), List.of(SLOWER, higher(8))));

    // Only listened to.
    presets.put(
        "003/tried",
        List.of(
            List.of(NOISE), List.of(ROLL), List.of(higher(8)), List.of(new TimeStretch(1.2, 1.2))));

    // Defined and never called. A roll by no sample gives zeros in the notebook, the input here.
    presets.put(
        "003/one_of_four",
        List.of(
            List.of(
                new RandomChoice(
                    List.of(higher(0.5), SLOWER, new GaussianNoise(0.005), new Roll(0.1, true))),
                new PeakNormalize())));

    // The notebook adds its noise before the peak is normalised, preprocessing does that first
    // here.
    presets.put(
        "003/hybrid",
        List.of(
            List.of(
                higher(0.5), new GaussianNoise(0.005), new Roll(0.1, false), new PeakNormalize())));

    // The notebook shows only the result; the ranges are 001's.
    presets.put("004", List.of(List.of(NOISE), List.of(SLOWER), List.of(higher(0.7))));
    return presets;
  }

  private static WaveformAugmentation higher(double semitones) {
    return new PitchShift(semitones, semitones);
  }
}
