package org.ser4j.dsp.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EffectsTest {
  private static final float[] Y = {1, 2, 3};

  private static Effect times(double factor) {
    return y -> {
      float[] out = y.clone();
      for (int i = 0; i < out.length; i++) {
        out[i] *= (float) factor;
      }
      return out;
    };
  }

  @Test
  void oneAfterAnother() {
    Effect plusOne = y -> new float[] {y[0] + 1};
    assertArrayEquals(new float[] {3}, times(2).andThen(plusOne).apply(Y));
    assertThrows(NullPointerException.class, () -> plusOne.andThen(null));
  }

  @Test
  void numbersAreDrawnEvenlyAndFromTheSeedAlone() {
    RandomEffect drawn = RandomEffect.drawn(0.9, 1.1, EffectsTest::times);
    double sum = 0;
    for (int seed = 0; seed < 1000; seed++) {
      float value = drawn.apply(Y, seed)[0];
      assertTrue(value >= 0.9f && value <= 1.1f, "" + value);
      assertEquals(value, drawn.seeded(seed).apply(Y)[0]);
      sum += value;
    }
    assertEquals(1, sum / 1000, 0.01);
    assertEquals(0.9f, RandomEffect.drawn(0.9, 0.9, EffectsTest::times).apply(Y, 5)[0]);
  }

  /** Pins the generator: the same number on every JVM. */
  @Test
  void theSeedFixesTheNumber() {
    assertEquals(0.5665616f, RandomEffect.drawn(0, 1, EffectsTest::times).apply(Y, 1)[0]);
  }

  @Test
  void oneOfSeveral() {
    RandomEffect any =
        RandomEffect.oneOf(List.of((y, seed) -> new float[] {1}, (y, seed) -> new float[] {2}));
    TreeSet<Float> seen = new TreeSet<>();
    for (int seed = 0; seed < 50; seed++) {
      seen.add(any.apply(Y, seed)[0]);
    }
    assertEquals(List.of(1f, 2f), List.copyOf(seen));
  }

  @Test
  void badDraws() {
    assertThrows(
        IllegalArgumentException.class, () -> RandomEffect.drawn(1, 0, EffectsTest::times));
    assertThrows(
        IllegalArgumentException.class,
        () -> RandomEffect.drawn(Double.NaN, 0, EffectsTest::times));
    assertThrows(NullPointerException.class, () -> RandomEffect.drawn(0, 1, null));
    assertThrows(IllegalArgumentException.class, () -> RandomEffect.oneOf(List.of()));
  }
}
