package org.ser4j.dsp.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.dsp.spectrum.Stft;

class PitchShiftTest {
  private static float[] tone(double cyclesPerSample, int length) {
    float[] y = new float[length];
    for (int i = 0; i < length; i++) {
      y[i] = (float) (0.5 * Math.sin(2 * Math.PI * cyclesPerSample * i));
    }
    return y;
  }

  @ParameterizedTest
  @ValueSource(doubles = {-24, -7.5, -0.3, 0, 0.7, 3, 8, 12, 20})
  void aToneMovesByTheSteps(double nSteps) {
    float[] shifted = Effects.pitchShift(16_000, nSteps).apply(tone(0.021, 40_000));
    assertEquals(40_000, shifted.length);
    int crossings = 0;
    for (int i = 10_000; i < 30_000; i++) {
      crossings += shifted[i] >= 0 != shifted[i - 1] >= 0 ? 1 : 0;
    }
    assertEquals(2 * 0.021 * 20_000 * Math.pow(2, nSteps / 12), crossings, 2);
  }

  @Test
  void otherTransforms() {
    Stft stft = Stft.builder().nFft(512).hopLength(128).build();
    assertEquals(5_000, Effects.pitchShift(2, stft).apply(tone(0.05, 5_000)).length);
    assertThrows(NullPointerException.class, () -> Effects.pitchShift(1.0, null));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-61, 61, Double.NaN, Double.NEGATIVE_INFINITY})
  void stepsOutOfRange(double nSteps) {
    assertThrows(IllegalArgumentException.class, () -> Effects.pitchShift(16_000, nSteps));
  }

  @Test
  void argumentsThatAreNone() {
    assertThrows(IllegalArgumentException.class, () -> Effects.pitchShift(0, 1));
    Effect effect = Effects.pitchShift(16_000, 1);
    assertThrows(IllegalArgumentException.class, () -> effect.apply(new float[0]));
    assertThrows(NullPointerException.class, () -> effect.apply(null));
  }
}
