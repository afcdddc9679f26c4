package org.ser4j.notebooks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ser4j.dsp.effect.Effects;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.effect.SilenceRemoval;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.models.internal.format.ModelFormat;
import org.ser4j.models.internal.json.Json;
import org.ser4j.training.zoo.Zoo;

class NotebookPresetsTest {
  private static final int RATE = 16_000;

  private final float[] words = words();

  static List<String> preprocessing() {
    return Zoo.preprocessingNames();
  }

  static List<String> augmentations() {
    return Zoo.augmentationNames();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "000 | [{'kind':'trim_silence','top_db':30.0}]",
        "001 | [{'kind':'excerpt','offset_seconds':0.6,'duration_seconds':2.5}]",
        "002 | [{'kind':'fix_length','seconds':5.005}]",
        "003/silence | [{'kind':'remove_silence','top_db':20.0},{'kind':'peak_normalize'}]",
        "003/raw | [{'kind':'remove_quiet','min_silence_seconds':0.5,'threshold_dbfs':-50.0},"
            + "{'kind':'fix_length','seconds':3.0},{'kind':'peak_normalize'}]",
        "003/noise_reduction | [{'kind':'peak_normalize'},{'kind':'reduce_noise'}]",
        "003/features | [{'kind':'excerpt','offset_seconds':0.6,'duration_seconds':2.5}]",
        "003/hybrid | [{'kind':'remove_silence','top_db':30.0},{'kind':'peak_normalize'}]",
      })
  void preprocessingIsTheNotebooks(String name, String json) {
    assertEquals(
        json.replace('\'', '"'),
        Json.writeCompact(
            ModelFormat.codec().treeOfList(PreprocessingStep.class, Zoo.preprocessing(name))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "000 | [[{'kind':'add_noise','max_share':0.015},"
            + "{'kind':'time_stretch','min_rate':0.9,'max_rate':1.1},"
            + "{'kind':'pitch_shift','min_semitones':0.85,'max_semitones':1.15}]]",
        "001 | [[{'kind':'add_noise','max_share':0.035}],"
            + "[{'kind':'time_stretch','min_rate':0.8,'max_rate':0.8},"
            + "{'kind':'pitch_shift','min_semitones':0.7,'max_semitones':0.7}]]",
        "003/features | [[{'kind':'add_noise','max_share':0.035}],"
            + "[{'kind':'time_stretch','min_rate':0.8,'max_rate':0.8},"
            + "{'kind':'pitch_shift','min_semitones':8.0,'max_semitones':8.0}]]",
        "003/one_of_four | [[{'kind':'random_choice','augmentations':["
            + "{'kind':'pitch_shift','min_semitones':0.5,'max_semitones':0.5},"
            + "{'kind':'time_stretch','min_rate':0.8,'max_rate':0.8},"
            + "{'kind':'gaussian_noise','level':0.005},"
            + "{'kind':'roll','max_seconds':0.1,'zeroed':true}]},{'kind':'peak_normalize'}]]",
        "003/hybrid | [[{'kind':'pitch_shift','min_semitones':0.5,'max_semitones':0.5},"
            + "{'kind':'gaussian_noise','level':0.005},"
            + "{'kind':'roll','max_seconds':0.1,'zeroed':false},{'kind':'peak_normalize'}]]",
        "004 | [[{'kind':'add_noise','max_share':0.035}],"
            + "[{'kind':'time_stretch','min_rate':0.8,'max_rate':0.8}],"
            + "[{'kind':'pitch_shift','min_semitones':0.7,'max_semitones':0.7}]]",
      })
  void augmentationsAreTheNotebooks(String name, String json) {
    assertEquals(
        json.replace('\'', '"'),
        Json.writeCompact(
            Zoo.augmentations(name).stream()
                .map(list -> ModelFormat.codec().treeOfList(WaveformAugmentation.class, list))
                .toList()));
  }

  @Test
  void rawPreprocessingEqualsItsSteps() {
    float[] kept = SilenceRemoval.longSilences(48_000).apply(words);
    float[] filled = Effects.fixLength(144_000).apply(kept);
    assertArrayEquals(
        Effects.normalizePeak().apply(filled),
        PreprocessingStep.open(Zoo.preprocessing("003/raw"), 48_000).apply(words));
  }

  @Test
  void theSecondVersionOf001IsSlowerAndHigher() {
    float[] version =
        WaveformAugmentation.open(Zoo.augmentations("001").get(1), 22_050).apply(words, 4);
    float[] slower = Effects.timeStretch(0.8).apply(words);
    assertArrayEquals(Effects.pitchShift(22_050, 0.7).apply(slower), version);
  }

  @Test
  void triedRollsAreUpTo5000Samples() {
    for (String name : List.of("001/tried", "003/tried")) {
      List<List<WaveformAugmentation>> versions = Zoo.augmentations(name);
      assertEquals(4, versions.size());
      WaveformAugmentation.Roll roll =
          (WaveformAugmentation.Roll)
              versions.stream()
                  .map(version -> version.get(0))
                  .filter(WaveformAugmentation.Roll.class::isInstance)
                  .findFirst()
                  .get();
      assertEquals(5_000, roll.maxSeconds() * 22_050, 1e-9);
    }
  }

  @Test
  void namesAreUnique() {
    assertEquals(Zoo.preprocessingNames().size(), new HashSet<>(Zoo.preprocessingNames()).size());
    assertEquals(Zoo.augmentationNames().size(), new HashSet<>(Zoo.augmentationNames()).size());
  }

  @ParameterizedTest
  @MethodSource("preprocessing")
  void everyPreprocessingPresetCanBeApplied(String name) {
    float[] out = PreprocessingStep.open(Zoo.preprocessing(name), RATE).apply(words);
    assertTrue(out.length > 0);
  }

  @ParameterizedTest
  @MethodSource("augmentations")
  void everyAugmentationPresetCanBeApplied(String name) {
    for (List<WaveformAugmentation> version : Zoo.augmentations(name)) {
      assertTrue(WaveformAugmentation.open(version, RATE).apply(words, 1).length > 0);
    }
  }

  @Test
  void anUnknownNameListsTheOthers() {
    String preprocessing =
        assertThrows(IllegalArgumentException.class, () -> Zoo.preprocessing("005")).getMessage();
    assertEquals(
        "no preprocessing named '005'; available: " + Zoo.preprocessingNames(), preprocessing);
    String augmentations =
        assertThrows(IllegalArgumentException.class, () -> Zoo.augmentations("005")).getMessage();
    assertEquals(
        "no augmentation named '005'; available: " + Zoo.augmentationNames(), augmentations);
  }

  /** Two words of 0.5 s with 0.75 s of silence before, between and after them. */
  private static float[] words() {
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
