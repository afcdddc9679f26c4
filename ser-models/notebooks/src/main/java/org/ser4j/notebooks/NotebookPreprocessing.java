package org.ser4j.notebooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.effect.PreprocessingStep.Excerpt;
import org.ser4j.dsp.effect.PreprocessingStep.FixLength;
import org.ser4j.dsp.effect.PreprocessingStep.PeakNormalize;
import org.ser4j.dsp.effect.PreprocessingStep.ReduceNoise;
import org.ser4j.dsp.effect.PreprocessingStep.RemoveQuiet;
import org.ser4j.dsp.effect.PreprocessingStep.RemoveSilence;
import org.ser4j.dsp.effect.PreprocessingStep.TrimSilence;

/** What each notebook does to its samples before the features; 004 does nothing. */
final class NotebookPreprocessing {
  private NotebookPreprocessing() {}

  static Map<String, List<PreprocessingStep>> byName() {
    Map<String, List<PreprocessingStep>> presets = new LinkedHashMap<>();

    // The top_db of this line is cut off in the text; the comment above it says 30 dB. The notebook
    // then cuts segments of 2 s, which is the configuration's segmentation here.
    presets.put("000", List.of(new TrimSilence(30)));

    // Recordings that end earlier stay shorter.
    presets.put("001", List.of(new Excerpt(0.6, 2.5)));

    // The longest clip of CREMA-D, 5.005 s at 16 kHz; the notebook only pads, this also cuts.
    presets.put("002", List.of(new FixLength(80_080 / 16_000.0)));

    // The notebook then pads to its longest recording; add a FixLength for that.
    presets.put("003/silence", List.of(new RemoveSilence(20), new PeakNormalize()));

    // For 48 kHz. A silent recording becomes empty here, and zeros in the notebook.
    presets.put(
        "003/raw", List.of(new RemoveQuiet(0.5, -50), new FixLength(3), new PeakNormalize()));

    // ReduceNoise says how its spectral gating differs from the notebook's.
    presets.put("003/noise_reduction", List.of(new PeakNormalize(), new ReduceNoise()));
    presets.put("003/features", List.of(new Excerpt(0.6, 2.5)));

    // The notebook pads to its longest recording between the two steps.
    presets.put("003/hybrid", List.of(new RemoveSilence(30), new PeakNormalize()));
    return presets;
  }
}
