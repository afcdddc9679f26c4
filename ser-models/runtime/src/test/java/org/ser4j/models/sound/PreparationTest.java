package org.ser4j.models.sound;

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
import org.ser4j.dsp.effect.NoiseReduction;
import org.ser4j.dsp.silence.SilenceRemoval;
import org.ser4j.dsp.silence.Split;
import org.ser4j.dsp.silence.Trim;

class PreparationTest {
  private static final int RATE = Sounds.RATE;

  private final float[] words = Sounds.words();

  static List<Preparation> preparations() {
    return Sounds.preparations();
  }

  @Test
  void anExcerptIsWhatThereIsOfIt() {
    float[] y = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    assertArrayEquals(new float[] {3, 4}, new Excerpt(0.3, 0.2).open(10).apply(y));
    assertArrayEquals(new float[] {8, 9}, new Excerpt(0.8, 5).open(10).apply(y));
    assertArrayEquals(new float[0], new Excerpt(1, 5).open(10).apply(y));
    assertArrayEquals(new float[0], new Excerpt(86_400, 86_400).open(1_000_000).apply(y));
    assertArrayEquals(y, new Excerpt(0, 1).open(10).apply(y));
  }

  @Test
  void notebook001sExcerptHasItsSamples() {
    float[] y = new float[22_050 * 4];
    for (int i = 0; i < y.length; i++) {
      y[i] = i;
    }
    float[] kept = new Excerpt(0.6, 2.5).open(22_050).apply(y);
    assertEquals(55_125, kept.length);
    assertEquals(13_230, kept[0]);
  }

  @Test
  void silenceGoesAsInLibrosa() {
    assertArrayEquals(new Trim(30).apply(words), new TrimSilence(30).open(RATE).apply(words));
    assertArrayEquals(
        SilenceRemoval.of(new Split(20)).apply(words), new DropSilence(20).open(RATE).apply(words));
  }

  @Test
  void onlyLongSilenceGoesAsInPydub() {
    float[] kept = new DropQuiet(0.5, -50).open(RATE).apply(words);
    assertArrayEquals(SilenceRemoval.longSilences(RATE).apply(words), kept);
    assertEquals(1.0, kept.length / (double) RATE, 0.01);
    assertArrayEquals(words, new DropQuiet(1, -50).open(RATE).apply(words));
  }

  @Test
  void nothingIsLeftOfSilence() {
    float[] silence = new float[RATE];
    assertEquals(0, new DropQuiet(0.5, -50).open(RATE).apply(silence).length);
    List<Preparation> raw =
        List.of(new DropQuiet(0.5, -50), new FixLength(3), new PeakNormalize(), new ReduceNoise());
    assertEquals(0, Preparations.open(raw, RATE).apply(silence).length);
    assertArrayEquals(silence, new DropSilence(20).open(RATE).apply(silence));
    assertArrayEquals(silence, new TrimSilence(30).open(RATE).apply(silence));
    assertArrayEquals(silence, new PeakNormalize().open(RATE).apply(silence));
  }

  @Test
  void thePeakBecomesOne() {
    assertArrayEquals(
        new float[] {0.5f, -1, 0.25f},
        new PeakNormalize().open(RATE).apply(new float[] {0.2f, -0.4f, 0.1f}));
  }

  @Test
  void noiseGoesBySpectralGating() {
    float[] clean = new ReduceNoise().open(RATE).apply(words);
    assertArrayEquals(NoiseReduction.builder(RATE).build().apply(words), clean);
  }

  @Test
  void lengthsAreCutOrFilled() {
    UnaryOperator<float[]> five = new FixLength(0.5).open(10);
    assertArrayEquals(new float[] {1, 2, 0, 0, 0}, five.apply(new float[] {1, 2}));
    assertArrayEquals(new float[] {1, 2, 3, 4, 5}, five.apply(new float[] {1, 2, 3, 4, 5, 6, 7}));
    assertEquals(80_080, new FixLength(5.005).open(16_000).apply(words).length);
    assertEquals(144_000, new FixLength(3).open(48_000).apply(words).length);
  }

  @ParameterizedTest
  @MethodSource("preparations")
  void nothingGivesNothing(Preparation preparation) {
    assertEquals(0, preparation.open(RATE).apply(new float[0]).length);
  }

  @ParameterizedTest
  @MethodSource("preparations")
  void theArgumentStaysAsItIs(Preparation preparation) {
    float[] before = words.clone();
    float[] out = preparation.open(RATE).apply(words);
    assertNotSame(words, out);
    Arrays.fill(out, 7);
    assertArrayEquals(before, words);
  }

  @ParameterizedTest
  @MethodSource("preparations")
  void manyThreadsGetTheSame(Preparation preparation) {
    UnaryOperator<float[]> opened = preparation.open(RATE);
    float[] expected = opened.apply(words);
    assertTrue(
        IntStream.range(0, 16)
            .parallel()
            .allMatch(i -> Arrays.equals(expected, opened.apply(words))));
  }

  @ParameterizedTest
  @MethodSource("preparations")
  void ratesAreChecked(Preparation preparation) {
    for (int rate : new int[] {0, -16_000}) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> preparation.open(rate)).getMessage();
      assertTrue(message.startsWith("sampleRate must be "), message);
      assertTrue(message.endsWith("not " + rate), message);
    }
  }

  @Test
  void aListIsDoneInOrder() {
    List<Preparation> list = List.of(new Excerpt(0.8, 1), new PeakNormalize(), new FixLength(1.5));
    float[] expected = words;
    for (Preparation preparation : list) {
      expected = preparation.open(RATE).apply(expected);
    }
    assertArrayEquals(expected, Preparations.open(list, RATE).apply(words));
    assertEquals(24_000, expected.length);
  }

  @Test
  void anEmptyListDoesNothing() {
    assertSame(words, Preparations.open(List.of(), RATE).apply(words));
  }

  @Test
  void listsAreChecked() {
    assertThrows(NullPointerException.class, () -> Preparations.open(null, RATE));
    assertThrows(IllegalArgumentException.class, () -> Preparations.open(List.of(), 0));
    assertThrows(NullPointerException.class, () -> Preparations.open(List.of(), RATE).apply(null));
    assertThrows(NullPointerException.class, () -> new PeakNormalize().open(RATE).apply(null));
    assertThrows(
        IllegalArgumentException.class,
        () -> Preparations.open(List.of(new PeakNormalize(), new ReduceNoise()), 4_000));
  }

  @Test
  void settingsAreChecked() {
    assertBad("offsetSeconds must be in [0, 86400], not -0.5", () -> new Excerpt(-0.5, 1));
    assertBad("offsetSeconds must be in [0, 86400], not NaN", () -> new Excerpt(Double.NaN, 1));
    assertBad("durationSeconds must be in (0, 86400], not 0", () -> new Excerpt(1, 0));
    assertBad("durationSeconds must be in (0, 86400], not 86401", () -> new Excerpt(1, 86_401));
    assertBad("topDb must be in (0, 200], not -30", () -> new TrimSilence(-30));
    assertBad(
        "topDb must be in (0, 200], not Infinity", () -> new DropSilence(Double.POSITIVE_INFINITY));
    assertBad("minSilenceSeconds must be in [0.001, 3600], not 0", () -> new DropQuiet(0, -50));
    assertBad("thresholdDbfs must be in [-200, 0], not 50", () -> new DropQuiet(0.5, 50));
    assertBad("seconds must be in (0, 86400], not 0", () -> new FixLength(0));
  }

  @Test
  void aLengthMustBeAtLeastASampleAndNotBeyondAnArray() {
    assertThrows(IllegalArgumentException.class, () -> new FixLength(0.01).open(10));
    assertThrows(IllegalArgumentException.class, () -> new FixLength(86_400).open(48_000));
  }

  private static void assertBad(String message, Executable made) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
  }
}
