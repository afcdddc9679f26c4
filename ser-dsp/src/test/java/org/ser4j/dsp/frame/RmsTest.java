package org.ser4j.dsp.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.dsp.Matrix;

class RmsTest {
  @ParameterizedTest
  @CsvSource({
    "2048, 512",
    "400, 160",
    "401, 160",
    "7, 3",
    "1, 1",
    "5, 8",
    "1, 4",
    "512, 512",
    "3000, 700"
  })
  void addsUpEveryFrame(int frameLength, int hopLength) {
    float[] y = Signals.noise(2999, frameLength);
    Matrix rms = new Rms(frameLength, hopLength).of(y);
    assertEquals(1 + (y.length - frameLength % 2) / hopLength, rms.columns());
    for (int t = 0; t < rms.columns(); t++) {
      float[] frame = Signals.frame(y, t, frameLength, hopLength, false);
      double sum = 0;
      for (float sample : frame) {
        sum += (double) sample * sample;
      }
      double expected = Math.sqrt(sum / frameLength);
      assertEquals(expected, rms.get(0, t), 1e-7 * expected, "frame " + t);
      assertEquals(rms.get(0, t), new Rms(frameLength, hopLength).ofFrame(frame, 0), 0, "bits");
    }
  }

  @Test
  void keepsSilenceSilentAfterALoudPassage() {
    float[] y = new float[20_000];
    Arrays.fill(y, 0, 10_000, 1e6f);
    y[15_000] = 1e-6f;
    Matrix rms = new Rms().of(y);
    assertEquals(0, rms.get(0, 35));
    assertEquals(1e-6 / Math.sqrt(2048), rms.get(0, 29), 1e-15);
  }

  @Test
  void takesASignalOfOneSampleInALongFrame() {
    assertArrayEquals(new float[] {0.5f}, new Rms(4, 1_000).of(new float[] {1}).data());
    float tiny = (float) Math.sqrt(1.0 / Integer.MAX_VALUE);
    Rms longest = new Rms(Integer.MAX_VALUE, Integer.MAX_VALUE);
    assertArrayEquals(new float[] {tiny}, longest.of(new float[] {1, 0}).data());
    assertEquals(2, new Rms(Integer.MAX_VALUE, 1).of(new float[] {1, 0}).columns());
  }

  @Test
  void saysWhatIsWrong() {
    assertThrows(IllegalArgumentException.class, () -> new Rms(0, 512));
    assertThrows(IllegalArgumentException.class, () -> new Rms(2048, 0));
    assertThrows(IllegalArgumentException.class, () -> new Rms().of(new float[0]));
    assertThrows(IllegalArgumentException.class, () -> new Rms().of(new float[] {Float.NaN}));
    assertThrows(IllegalArgumentException.class, () -> new Rms(4, 1).ofFrame(new float[4], 1));
    assertThrows(IllegalArgumentException.class, () -> new Rms(4, 1).ofFrame(new float[4], -1));
    assertThrows(NullPointerException.class, () -> new Rms().of(null));
  }
}
