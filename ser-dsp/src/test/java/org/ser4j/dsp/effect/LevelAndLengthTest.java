package org.ser4j.dsp.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelAndLengthTest {
  private static final float[] Y = {1, -2, 3, -4, 5};

  @Test
  void gain() {
    assertArrayEquals(new float[] {10, -20}, Effects.gain(20).apply(new float[] {1, -2}));
    assertArrayEquals(new float[] {0.5f}, Effects.gain(-6.0206).apply(new float[] {1}), 1e-6f);
    assertEquals(Float.MAX_VALUE, Effects.gain(6).apply(new float[] {3e38f})[0]);
  }

  @Test
  void normalize() {
    assertArrayEquals(
        new float[] {0.2f, -0.4f, 0.6f, -0.8f, 1}, Effects.normalizePeak().apply(Y), 1e-7f);
    float[] quiet = Effects.normalizeRms(-20).apply(new float[] {0.3f, -0.3f});
    assertArrayEquals(new float[] {0.1f, -0.1f}, quiet, 1e-7f);
    float[] zeros = new float[3];
    assertArrayEquals(zeros, Effects.normalizePeak().apply(zeros));
    assertArrayEquals(zeros, Effects.normalizeRms(-3).apply(zeros));
    assertNotSame(zeros, Effects.normalizePeak().apply(zeros));
  }

  @Test
  void lengths() {
    assertArrayEquals(new float[] {1, -2}, Effects.fixLength(2).apply(Y));
    assertArrayEquals(new float[] {1, -2, 3, -4, 5, 0, 0}, Effects.fixLength(7).apply(Y));
    assertArrayEquals(new float[2], Effects.fixLength(2).apply(new float[0]));
    assertArrayEquals(new float[] {0, 7, 0, 0}, Effects.pad(1, 2).apply(new float[] {7}));
  }

  @Test
  void shifts() {
    assertArrayEquals(new float[] {-4, 5, 1, -2, 3}, Effects.roll(2).apply(Y));
    assertArrayEquals(new float[] {-2, 3, -4, 5, 1}, Effects.roll(-1).apply(Y));
    assertArrayEquals(Effects.roll(2).apply(Y), Effects.roll(2 - 5 * 1000).apply(Y));
    assertArrayEquals(new float[] {0, 0, 1, -2, 3}, Effects.shift(2).apply(Y));
    assertArrayEquals(new float[] {3, -4, 5, 0, 0}, Effects.shift(-2).apply(Y));
    assertArrayEquals(new float[5], Effects.shift(Integer.MIN_VALUE).apply(Y));
    assertEquals(5, Effects.roll(Integer.MAX_VALUE).apply(Y).length);
  }

  @Test
  void inverseOfPreemphasis() {
    Preemphasis effect = new Preemphasis(0.9);
    assertArrayEquals(Y, effect.andThen(effect.inverse()).apply(Y), 1e-5f);
    float[] one = {1};
    assertThrows(IllegalArgumentException.class, () -> effect.apply(one));
    assertThrows(IllegalArgumentException.class, () -> effect.inverse().apply(one));
  }

  static List<Effect> all() {
    return List.of(
        Effects.gain(3),
        Effects.normalizePeak(),
        Effects.normalizeRms(-20),
        Effects.pad(1, 1),
        Effects.roll(1),
        Effects.shift(1),
        new Preemphasis(),
        new Preemphasis().inverse(),
        new MuLaw(),
        new PhoneBand(16_000),
        PhoneBand.atPhoneRate(16_000),
        Effects.speed(1.1),
        new Vtlp(16_000, 1.1),
        NoiseReduction.builder(16_000).build(),
        Noise.upTo(0.035).seeded(1),
        Noise.ofLevel(0.1).seeded(1),
        Noise.atSnr(20).seeded(1));
  }

  @ParameterizedTest
  @MethodSource("all")
  void signalsThatAreNone(Effect effect) {
    float[] bad = {1, Float.NaN, 2};
    assertThrows(IllegalArgumentException.class, () -> effect.apply(new float[0]));
    assertThrows(IllegalArgumentException.class, () -> effect.apply(bad));
    assertThrows(NullPointerException.class, () -> effect.apply(null));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSignalIsLeftAsItIs(Effect effect) {
    float[] y = Tones.tone(440, 16_000, 5_000);
    float[] copy = y.clone();
    float[] once = effect.apply(y);
    assertArrayEquals(copy, y);
    assertArrayEquals(once, effect.apply(y));
    for (float value : once) {
      assertEquals(0, value - value, "finite");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e9})
  void numbersOutOfRange(double number) {
    Class<IllegalArgumentException> error = IllegalArgumentException.class;
    assertThrows(error, () -> Effects.gain(number));
    assertThrows(error, () -> Effects.normalizeRms(number));
    assertThrows(error, () -> new Preemphasis(number));
    assertThrows(error, () -> Noise.upTo(number));
    assertThrows(error, () -> Noise.ofLevel(number));
    assertThrows(error, () -> Noise.atSnr(number));
    assertThrows(error, () -> Effects.speed(number));
    assertThrows(error, () -> new Vtlp(16_000, number));
    assertThrows(error, () -> NoiseReduction.builder(16_000).nStd(number));
    assertThrows(error, () -> NoiseReduction.builder(16_000).propDecrease(number));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void countsOutOfRange(int count) {
    Class<IllegalArgumentException> error = IllegalArgumentException.class;
    assertThrows(error, () -> Effects.fixLength(count));
    assertThrows(error, () -> Effects.pad(count, Integer.MAX_VALUE));
    assertThrows(error, () -> Effects.pad(-1, count));
    assertThrows(error, () -> new MuLaw(count));
    assertThrows(error, () -> new PhoneBand(count));
    assertThrows(error, () -> PhoneBand.atPhoneRate(count));
    assertThrows(error, () -> NoiseReduction.builder(count));
  }
}
