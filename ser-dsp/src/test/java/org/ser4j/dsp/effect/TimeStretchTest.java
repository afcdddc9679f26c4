package org.ser4j.dsp.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.dsp.spectrum.Stft;

class TimeStretchTest {
  private static float[] tone(double cyclesPerSample, int length) {
    float[] y = new float[length];
    for (int i = 0; i < length; i++) {
      y[i] = (float) (0.5 * Math.sin(2 * Math.PI * cyclesPerSample * i));
    }
    return y;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.8, 1.2, 2.7})
  void aToneKeepsItsPitch(double rate) {
    float[] y = tone(0.021, 40_000);
    float[] stretched = Effects.timeStretch(rate).apply(y);
    assertEquals(Math.rint(y.length / rate), stretched.length);
    int crossings = 0;
    int from = stretched.length / 4;
    int to = stretched.length - from;
    for (int i = from; i < to; i++) {
      crossings += stretched[i] >= 0 != stretched[i - 1] >= 0 ? 1 : 0;
    }
    assertEquals(2 * 0.021 * (to - from), crossings, 2);
  }

  @Test
  void theSameTempoGivesTheSignal() {
    float[] y = tone(0.01, 10_000);
    assertArrayEquals(y, Effects.timeStretch(1).apply(y), 1e-6f);
  }

  @Test
  void otherTransforms() {
    float[] y = tone(0.05, 10_000);
    Stft stft = Stft.builder().nFft(512).hopLength(128).build();
    assertEquals(8_000, Effects.timeStretch(1.25, stft).apply(y).length);
    assertThrows(NullPointerException.class, () -> Effects.timeStretch(1, null));
  }

  /** Squares of such small numbers vanish; their angles must not. */
  @Test
  void verySmallNumbersStayFinite() {
    float[] y = tone(0.02, 8_000);
    for (int i = 0; i < y.length; i++) {
      y[i] *= 1e-38f;
    }
    double peak = 0;
    for (float value : Effects.timeStretch(0.8).apply(y)) {
      assertTrue(Float.isFinite(value));
      peak = Math.max(peak, Math.abs(value));
    }
    assertEquals(5e-39, peak, 5e-40);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 0.009, 101, Double.NaN, Double.POSITIVE_INFINITY})
  void ratesOutOfRange(double rate) {
    assertThrows(IllegalArgumentException.class, () -> Effects.timeStretch(rate));
  }

  @Test
  void signalsThatAreNone() {
    Effect effect = Effects.timeStretch(3);
    assertThrows(IllegalArgumentException.class, () -> effect.apply(new float[0]));
    assertThrows(IllegalArgumentException.class, () -> effect.apply(new float[1]));
    assertThrows(NullPointerException.class, () -> effect.apply(null));
  }
}
