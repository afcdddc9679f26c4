package org.ser4j.dsp.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.dsp.Matrix;

class ZeroCrossingRateTest {
  @ParameterizedTest
  @CsvSource({"2048, 512", "400, 160", "401, 160", "7, 3", "1, 1", "5, 8", "1, 4", "9000, 700"})
  void countsEveryFrame(int frameLength, int hopLength) {
    float[] y = Signals.noise(2999, 7L * frameLength);
    Matrix rate = new ZeroCrossingRate(frameLength, hopLength).of(y);
    assertEquals(1 + (y.length - frameLength % 2) / hopLength, rate.columns());
    for (int t = 0; t < rate.columns(); t++) {
      float[] frame = Signals.frame(y, t, frameLength, hopLength, true);
      int crossings = 0;
      for (int i = 1; i < frameLength; i++) {
        crossings += frame[i] < 0 != frame[i - 1] < 0 ? 1 : 0;
      }
      assertEquals((float) crossings / frameLength, rate.get(0, t), 1e-7, "frame " + t);
      assertEquals(
          rate.get(0, t), new ZeroCrossingRate(frameLength, hopLength).ofFrame(frame, 0), 0);
    }
  }

  @Test
  void takesValuesNearZeroAsPositive() {
    float[] frame = {1e-11f, -1e-11f, -0.0f, -2e-10f, 1, -1, -1e-10f, 1};
    assertEquals(4 / 8f, new ZeroCrossingRate(8, 8).ofFrame(frame, 0));
    // As a float, -1e-10 lies just below the threshold.
    ZeroCrossingRate pair = new ZeroCrossingRate(2, 2);
    assertEquals(1 / 2f, pair.ofFrame(new float[] {1, -1e-10f}, 0));
    assertEquals(0, pair.ofFrame(new float[] {1, Math.nextUp(-1e-10f)}, 0));
    assertEquals(1 / 2f, pair.ofFrame(new float[] {-Float.MAX_VALUE, 0}, 0));
  }

  @Test
  void findsNoneInSilenceOrInOneSample() {
    assertArrayEquals(new float[4], new ZeroCrossingRate().of(new float[1600]).data());
    assertArrayEquals(new float[1], new ZeroCrossingRate().of(new float[] {-1}).data());
  }

  @Test
  void countsACrossingPerHalfPeriodOfATone() {
    float[] y = new float[22_050];
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) Math.sin(2 * Math.PI * 1000 * (i + 0.5) / 22_050);
    }
    Matrix rate = new ZeroCrossingRate().of(y);
    for (int t = 2; t < rate.columns() - 2; t++) {
      assertEquals(2000 / 22_050.0, rate.get(0, t), 1 / 2048.0);
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThrows(IllegalArgumentException.class, () -> new ZeroCrossingRate(-1, 512));
    assertThrows(IllegalArgumentException.class, () -> new ZeroCrossingRate(2048, 0));
    ZeroCrossingRate rate = new ZeroCrossingRate();
    assertThrows(IllegalArgumentException.class, () -> rate.of(new float[0]));
    assertThrows(IllegalArgumentException.class, () -> rate.of(new float[] {Float.NaN}));
    assertThrows(IllegalArgumentException.class, () -> rate.ofFrame(new float[5], 0));
    assertThrows(NullPointerException.class, () -> rate.of(null));
  }
}
