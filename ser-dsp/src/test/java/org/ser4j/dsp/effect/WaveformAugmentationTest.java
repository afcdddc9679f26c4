package org.ser4j.dsp.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WaveformAugmentationTest {
  private static final int RATE = EffectSamples.RATE;

  private final float[] words = EffectSamples.words();

  static List<WaveformAugmentation> augmentations() {
    return EffectSamples.augmentations();
  }

  @Test
  void noiseIsThatOfTheNotebooks() {
    assertArrayEquals(
        Noise.upTo(0.035).apply(words, 3),
        new WaveformAugmentation.AddNoise(0.035).open(RATE).apply(words, 3));
    assertArrayEquals(
        Noise.ofLevel(0.005).apply(words, 3),
        new WaveformAugmentation.GaussianNoise(0.005).open(RATE).apply(words, 3));
  }

  @Test
  void oneNumberIsAlwaysThat() {
    for (long seed = 0; seed < 3; seed++) {
      assertArrayEquals(
          Effects.timeStretch(0.8).apply(words),
          new WaveformAugmentation.TimeStretch(0.8, 0.8).open(RATE).apply(words, seed));
      assertArrayEquals(
          Effects.pitchShift(RATE, 0.7).apply(words),
          new WaveformAugmentation.PitchShift(0.7, 0.7).open(RATE).apply(words, seed));
      assertArrayEquals(
          Effects.gain(-6).apply(words),
          new WaveformAugmentation.Gain(-6, -6).open(RATE).apply(words, seed));
      assertArrayEquals(
          Effects.speed(1.1).apply(words),
          new WaveformAugmentation.Speed(1.1, 1.1).open(RATE).apply(words, seed));
    }
  }

  @Test
  void numbersAreDrawnBetweenLeastAndMost() {
    assertArrayEquals(
        RandomEffect.drawn(0.9, 1.1, Effects::timeStretch).apply(words, 8),
        new WaveformAugmentation.TimeStretch(0.9, 1.1).open(RATE).apply(words, 8));
    RandomEffect louder = new WaveformAugmentation.Gain(-6, 3).open(RATE);
    double[] drawn =
        LongStream.range(0, 500)
            .mapToDouble(seed -> 20 * Math.log10(louder.apply(new float[] {1}, seed)[0]))
            .toArray();
    assertEquals(-6, Arrays.stream(drawn).min().getAsDouble(), 0.1);
    assertEquals(3, Arrays.stream(drawn).max().getAsDouble(), 0.1);
    assertEquals(-1.5, Arrays.stream(drawn).average().getAsDouble(), 0.3);
  }

  @Test
  void movesReachAsFarAsNotebook003s() {
    int[] moves = new int[9];
    RandomEffect circle = new WaveformAugmentation.Roll(0.5, false).open(10);
    RandomEffect zeros = new WaveformAugmentation.Roll(0.5, true).open(10);
    float[] y = new float[20];
    y[10] = 1;
    for (long seed = 0; seed < 2_000; seed++) {
      float[] moved = circle.apply(y, seed);
      int at = 0;
      while (moved[at] == 0) {
        at++;
      }
      moves[at - 6]++;
      assertArrayEquals(moved, zeros.apply(y, seed));
    }
    // As int(uniform(-5, 5)): -4 to 4, no move at all twice as often as each of the others.
    for (int i = 0; i < moves.length; i++) {
      assertEquals(i == 4 ? 400 : 200, moves[i], 80, "a move of " + (i - 4));
    }
  }

  @Test
  void whatLeavesComesBackOrIsLost() {
    float[] y = {1, 2, 3, 4};
    RandomEffect circle = new WaveformAugmentation.Roll(0.3, false).open(10);
    RandomEffect zeros = new WaveformAugmentation.Roll(0.3, true).open(10);
    boolean lost = false;
    for (long seed = 0; seed < 20; seed++) {
      float[] moved = circle.apply(y, seed);
      float[] sorted = moved.clone();
      Arrays.sort(sorted);
      assertArrayEquals(y, sorted);
      float[] zeroed = zeros.apply(y, seed);
      for (int i = 0; i < y.length; i++) {
        assertTrue(zeroed[i] == 0 || zeroed[i] == moved[i]);
        lost |= zeroed[i] == 0;
      }
    }
    assertTrue(lost);
  }

  @Test
  void thePeakBecomesOneWhateverTheSeed() {
    RandomEffect peak = new WaveformAugmentation.PeakNormalize().open(RATE);
    assertArrayEquals(new float[] {-1, 0.5f}, peak.apply(new float[] {-0.2f, 0.1f}, 1));
    assertArrayEquals(new float[] {-1, 0.5f}, peak.apply(new float[] {-0.2f, 0.1f}, 2));
  }

  @Test
  void oneOfSeveralIsDrawnEvenly() {
    RandomEffect one =
        new WaveformAugmentation.RandomChoice(
                List.of(
                    new WaveformAugmentation.Gain(20, 20),
                    new WaveformAugmentation.Gain(40, 40),
                    new WaveformAugmentation.Gain(60, 60)))
            .open(RATE);
    int[] counts = new int[3];
    for (long seed = 0; seed < 900; seed++) {
      double db = 20 * Math.log10(one.apply(new float[] {1}, seed)[0]);
      counts[(int) Math.round(db / 20) - 1]++;
    }
    for (int count : counts) {
      assertEquals(300, count, 60);
    }
  }

  @Test
  void severalFollowEachOtherEachWithItsOwnSeed() {
    List<WaveformAugmentation> list =
        List.of(
            new WaveformAugmentation.AddNoise(0.5),
            new WaveformAugmentation.PeakNormalize(),
            new WaveformAugmentation.AddNoise(0.5));
    SplittableRandom random = new SplittableRandom(11);
    float[] expected = words;
    for (WaveformAugmentation augmentation : list) {
      expected = augmentation.open(RATE).apply(expected, random.nextLong());
    }
    assertArrayEquals(expected, new WaveformAugmentation.Compose(list).open(RATE).apply(words, 11));
    assertArrayEquals(expected, WaveformAugmentation.open(list, RATE).apply(words, 11));
  }

  @Test
  void noneAtAllIsACopy() {
    float[] out = WaveformAugmentation.open(List.of(), RATE).apply(words, 1);
    assertArrayEquals(words, out);
    assertNotSame(words, out);
  }

  @Test
  void sometimesIsAsOftenAsItSays() {
    float[] y = {0.5f};
    for (double probability : new double[] {0, 0.25, 1}) {
      RandomEffect effect =
          new WaveformAugmentation.RandomApply(probability, new WaveformAugmentation.Gain(-20, -20))
              .open(RATE);
      long applied =
          LongStream.range(0, 1_000).filter(seed -> effect.apply(y, seed)[0] < 0.1f).count();
      assertEquals(1_000 * probability, applied, probability % 1 == 0 ? 0 : 60);
    }
  }

  @ParameterizedTest
  @MethodSource("augmentations")
  void theSeedDecides(WaveformAugmentation augmentation) {
    List<float[]> different = new ArrayList<>();
    RandomEffect opened = augmentation.open(RATE);
    for (long seed = 0; seed < 12; seed++) {
      float[] out = opened.apply(words, seed);
      assertArrayEquals(out, augmentation.open(RATE).apply(words, seed));
      if (different.stream().noneMatch(known -> Arrays.equals(known, out))) {
        different.add(out);
      }
    }
    assertEquals(isFixed(augmentation), different.size() == 1, different.size() + " different");
  }

  /** Whether it has nothing to draw. */
  private static boolean isFixed(WaveformAugmentation augmentation) {
    return augmentation instanceof WaveformAugmentation.PeakNormalize
        || augmentation.equals(new WaveformAugmentation.TimeStretch(0.8, 0.8))
        || augmentation.equals(new WaveformAugmentation.PitchShift(0.7, 0.7))
        || augmentation instanceof WaveformAugmentation.Compose turn
            && turn.augmentations().stream().allMatch(WaveformAugmentationTest::isFixed);
  }

  @ParameterizedTest
  @MethodSource("augmentations")
  void theArgumentStaysAsItIs(WaveformAugmentation augmentation) {
    float[] before = words.clone();
    for (long seed = 0; seed < 8; seed++) {
      float[] out = augmentation.open(RATE).apply(words, seed);
      assertNotSame(words, out);
      assertTrue(out.length > 0);
      Arrays.fill(out, 7);
      assertArrayEquals(before, words);
    }
  }

  @ParameterizedTest
  @MethodSource("augmentations")
  void manyThreadsGetTheSame(WaveformAugmentation augmentation) {
    RandomEffect opened = augmentation.open(RATE);
    List<float[]> expected =
        IntStream.range(0, 4).mapToObj(seed -> opened.apply(words, seed)).toList();
    assertTrue(
        IntStream.range(0, 16)
            .parallel()
            .allMatch(i -> Arrays.equals(expected.get(i % 4), opened.apply(words, i % 4))));
  }

  @ParameterizedTest
  @MethodSource("augmentations")
  void ratesAreChecked(WaveformAugmentation augmentation) {
    assertBad("sampleRate must be at least 1, not 0", () -> augmentation.open(0));
  }

  @Test
  void settingsAreChecked() {
    assertBad("maxShare must be in (0, 10], not 0", () -> new WaveformAugmentation.AddNoise(0));
    assertBad(
        "level must be in (0, 10], not NaN",
        () -> new WaveformAugmentation.GaussianNoise(Double.NaN));
    assertBad(
        "minRate must be in [0.01, 100], not 0", () -> new WaveformAugmentation.TimeStretch(0, 1));
    assertBad(
        "maxRate must be in [0.01, 100], not 101",
        () -> new WaveformAugmentation.TimeStretch(1, 101));
    assertBad(
        "minRate must be at most maxRate = 0.9, not 1.1",
        () -> new WaveformAugmentation.TimeStretch(1.1, 0.9));
    assertBad(
        "minSemitones must be in [-60, 60], not -61",
        () -> new WaveformAugmentation.PitchShift(-61, 1));
    assertBad(
        "minSemitones must be at most maxSemitones = -1, not 1",
        () -> new WaveformAugmentation.PitchShift(1, -1));
    assertBad(
        "maxSeconds must be in (0, 60], not 61", () -> new WaveformAugmentation.Roll(61, true));
    assertBad("maxDb must be in [-120, 120], not 121", () -> new WaveformAugmentation.Gain(0, 121));
    assertBad(
        "minRate must be in [0.1, 10], not 0.05", () -> new WaveformAugmentation.Speed(0.05, 1));
    assertBad(
        "augmentations must hold at least one",
        () -> new WaveformAugmentation.RandomChoice(List.of()));
    assertBad(
        "augmentations must hold at least one", () -> new WaveformAugmentation.Compose(List.of()));
    assertBad(
        "probability must be in [0, 1], not 2",
        () -> new WaveformAugmentation.RandomApply(2, new WaveformAugmentation.PeakNormalize()));
    assertThrows(NullPointerException.class, () -> new WaveformAugmentation.RandomApply(1, null));
    assertThrows(NullPointerException.class, () -> new WaveformAugmentation.RandomChoice(null));
    assertThrows(NullPointerException.class, () -> new WaveformAugmentation.Compose(null));
  }

  @Test
  void listsAreCopied() {
    List<WaveformAugmentation> list =
        new ArrayList<>(List.of(new WaveformAugmentation.PeakNormalize()));
    WaveformAugmentation.RandomChoice one = new WaveformAugmentation.RandomChoice(list);
    WaveformAugmentation.Compose turn = new WaveformAugmentation.Compose(list);
    list.clear();
    assertFalse(one.augmentations().isEmpty());
    assertFalse(turn.augmentations().isEmpty());
  }

  private static void assertBad(String message, Executable made) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
  }
}
