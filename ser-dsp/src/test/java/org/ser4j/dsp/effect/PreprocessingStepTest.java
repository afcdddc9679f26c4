package org.ser4j.dsp.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ser4j.dsp.silence.Split;
import org.ser4j.dsp.silence.Trim;

class PreprocessingStepTest {
  private static final int RATE = EffectSamples.RATE;

  private final float[] words = EffectSamples.words();

  static List<PreprocessingStep> steps() {
    return EffectSamples.steps();
  }

  @Test
  void anExcerptIsWhatThereIsOfIt() {
    float[] y = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    assertArrayEquals(
        new float[] {3, 4}, new PreprocessingStep.Excerpt(0.3, 0.2).open(10).apply(y));
    assertArrayEquals(new float[] {8, 9}, new PreprocessingStep.Excerpt(0.8, 5).open(10).apply(y));
    assertArrayEquals(new float[0], new PreprocessingStep.Excerpt(1, 5).open(10).apply(y));
    assertArrayEquals(
        new float[0], new PreprocessingStep.Excerpt(86_400, 86_400).open(1_000_000).apply(y));
    assertArrayEquals(y, new PreprocessingStep.Excerpt(0, 1).open(10).apply(y));
  }

  @Test
  void notebook001sExcerptHasItsSamples() {
    float[] y = new float[22_050 * 4];
    for (int i = 0; i < y.length; i++) {
      y[i] = i;
    }
    float[] kept = new PreprocessingStep.Excerpt(0.6, 2.5).open(22_050).apply(y);
    assertEquals(55_125, kept.length);
    assertEquals(13_230, kept[0]);
  }

  @Test
  void silenceGoesAsInLibrosa() {
    assertArrayEquals(
        new Trim(30).apply(words), new PreprocessingStep.TrimSilence(30).open(RATE).apply(words));
    assertArrayEquals(
        SilenceRemoval.of(new Split(20)).apply(words),
        new PreprocessingStep.RemoveSilence(20).open(RATE).apply(words));
  }

  @Test
  void onlyLongSilenceGoesAsInPydub() {
    float[] kept = new PreprocessingStep.RemoveQuiet(0.5, -50).open(RATE).apply(words);
    assertArrayEquals(SilenceRemoval.longSilences(RATE).apply(words), kept);
    assertEquals(1.0, kept.length / (double) RATE, 0.01);
    assertArrayEquals(words, new PreprocessingStep.RemoveQuiet(1, -50).open(RATE).apply(words));
  }

  @Test
  void nothingIsLeftOfSilence() {
    float[] silence = new float[RATE];
    assertEquals(0, new PreprocessingStep.RemoveQuiet(0.5, -50).open(RATE).apply(silence).length);
    List<PreprocessingStep> raw =
        List.of(
            new PreprocessingStep.RemoveQuiet(0.5, -50),
            new PreprocessingStep.FixLength(3),
            new PreprocessingStep.PeakNormalize(),
            new PreprocessingStep.ReduceNoise());
    assertEquals(0, PreprocessingStep.open(raw, RATE).apply(silence).length);
    assertArrayEquals(silence, new PreprocessingStep.RemoveSilence(20).open(RATE).apply(silence));
    assertArrayEquals(silence, new PreprocessingStep.TrimSilence(30).open(RATE).apply(silence));
    assertArrayEquals(silence, new PreprocessingStep.PeakNormalize().open(RATE).apply(silence));
  }

  @Test
  void thePeakBecomesOne() {
    assertArrayEquals(
        new float[] {0.5f, -1, 0.25f},
        new PreprocessingStep.PeakNormalize().open(RATE).apply(new float[] {0.2f, -0.4f, 0.1f}));
  }

  @Test
  void noiseGoesBySpectralGating() {
    float[] clean = new PreprocessingStep.ReduceNoise().open(RATE).apply(words);
    assertArrayEquals(NoiseReduction.builder(RATE).build().apply(words), clean);
  }

  @Test
  void lengthsAreCutOrFilled() {
    UnaryOperator<float[]> five = new PreprocessingStep.FixLength(0.5).open(10);
    assertArrayEquals(new float[] {1, 2, 0, 0, 0}, five.apply(new float[] {1, 2}));
    assertArrayEquals(new float[] {1, 2, 3, 4, 5}, five.apply(new float[] {1, 2, 3, 4, 5, 6, 7}));
    assertEquals(80_080, new PreprocessingStep.FixLength(5.005).open(16_000).apply(words).length);
    assertEquals(144_000, new PreprocessingStep.FixLength(3).open(48_000).apply(words).length);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void nothingGivesNothing(PreprocessingStep step) {
    assertEquals(0, step.open(RATE).apply(new float[0]).length);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void theArgumentStaysAsItIs(PreprocessingStep step) {
    float[] before = words.clone();
    float[] out = step.open(RATE).apply(words);
    assertNotSame(words, out);
    Arrays.fill(out, 7);
    assertArrayEquals(before, words);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void manyThreadsGetTheSame(PreprocessingStep step) {
    UnaryOperator<float[]> opened = step.open(RATE);
    float[] expected = opened.apply(words);
    assertTrue(
        IntStream.range(0, 16)
            .parallel()
            .allMatch(i -> Arrays.equals(expected, opened.apply(words))));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void ratesAreChecked(PreprocessingStep step) {
    for (int rate : new int[] {0, -16_000}) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> step.open(rate)).getMessage();
      assertTrue(message.startsWith("sampleRate must be "), message);
      assertTrue(message.endsWith("not " + rate), message);
    }
  }

  @Test
  void aListIsDoneInOrder() {
    List<PreprocessingStep> list =
        List.of(
            new PreprocessingStep.Excerpt(0.8, 1),
            new PreprocessingStep.PeakNormalize(),
            new PreprocessingStep.FixLength(1.5));
    float[] expected = words;
    for (PreprocessingStep step : list) {
      expected = step.open(RATE).apply(expected);
    }
    assertArrayEquals(expected, PreprocessingStep.open(list, RATE).apply(words));
    assertEquals(24_000, expected.length);
  }

  @Test
  void anEmptyListDoesNothing() {
    assertSame(words, PreprocessingStep.open(List.of(), RATE).apply(words));
  }

  @Test
  void listsAreChecked() {
    assertThrows(NullPointerException.class, () -> PreprocessingStep.open(null, RATE));
    assertThrows(IllegalArgumentException.class, () -> PreprocessingStep.open(List.of(), 0));
    assertThrows(
        NullPointerException.class, () -> PreprocessingStep.open(List.of(), RATE).apply(null));
    assertThrows(
        NullPointerException.class,
        () -> new PreprocessingStep.PeakNormalize().open(RATE).apply(null));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            PreprocessingStep.open(
                List.of(new PreprocessingStep.PeakNormalize(), new PreprocessingStep.ReduceNoise()),
                4_000));
  }

  @Test
  void settingsAreChecked() {
    assertBad(
        "offsetSeconds must be in [0, 86400], not -0.5",
        () -> new PreprocessingStep.Excerpt(-0.5, 1));
    assertBad(
        "offsetSeconds must be in [0, 86400], not NaN",
        () -> new PreprocessingStep.Excerpt(Double.NaN, 1));
    assertBad(
        "durationSeconds must be in (0, 86400], not 0", () -> new PreprocessingStep.Excerpt(1, 0));
    assertBad(
        "durationSeconds must be in (0, 86400], not 86401",
        () -> new PreprocessingStep.Excerpt(1, 86_401));
    assertBad("topDb must be in (0, 200], not -30", () -> new PreprocessingStep.TrimSilence(-30));
    assertBad(
        "topDb must be in (0, 200], not Infinity",
        () -> new PreprocessingStep.RemoveSilence(Double.POSITIVE_INFINITY));
    assertBad(
        "minSilenceSeconds must be in [0.001, 3600], not 0",
        () -> new PreprocessingStep.RemoveQuiet(0, -50));
    assertBad(
        "thresholdDbfs must be in [-200, 0], not 50",
        () -> new PreprocessingStep.RemoveQuiet(0.5, 50));
    assertBad("seconds must be in (0, 86400], not 0", () -> new PreprocessingStep.FixLength(0));
  }

  @Test
  void aLengthMustBeAtLeastASampleAndNotBeyondAnArray() {
    assertThrows(
        IllegalArgumentException.class, () -> new PreprocessingStep.FixLength(0.01).open(10));
    assertThrows(
        IllegalArgumentException.class, () -> new PreprocessingStep.FixLength(86_400).open(48_000));
  }

  private static void assertBad(String message, Executable made) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
  }
}
