package org.ser4j.dsp.silence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.dsp.effect.SilenceRemoval;

class NonsilentTest {
  /** Noise of 16-bit samples; "time amplitude" in ms and steps, up to the next time. */
  private static float[] noise(int sampleRate, int length, String levels, long seed) {
    String[] numbers = levels.split(" ");
    float[] y = new float[length];
    long state = seed;
    for (int i = 0; i < length; i++) {
      state = (state * 1103515245 + 12345) % 2147483648L;
      int amplitude = 0;
      for (int k = 0; k < numbers.length; k += 2) {
        if (1000.0 * i / sampleRate >= Integer.parseInt(numbers[k])) {
          amplitude = Integer.parseInt(numbers[k + 1]);
        }
      }
      y[i] = ((state >> 16) % (2 * amplitude + 1) - amplitude) / 32768f;
    }
    return y;
  }

  /** Computed by pydub 0.25.1's detect_nonsilent. */
  @ParameterizedTest
  @CsvSource({
    "16000, 40000, 0 0 300 8000 900 60 1700 9000 2100 100, 7, 500, -50, 1, 0 900 1700 2500",
    "22050, 50001, 0 5000 400 170 1000 4000 1500 185 2200 5000, 11, 500, -50, 1, 0 400 1000 2268",
    "24414, 30011, 0 100 300 3000 900 50, 3, 200, -40, 7, 305 896",
    "11025, 9000, 0 50, 5, 300, -50, 1, ''",
    "8000, 8003, 0 9000, 5, 300, -50, 1, 0 1000",
    "8000, 1003, 0 9, 5, 300, -50, 1, 0 125",
    "48000, 100000, 0 900 500 200 520 900 600 200 950 900 960 200 1500 4000, 13, 100, -45, 10,"
        + " 0 600 950 960 1500 2083",
    "8000, 16000, 0 3000 500 9 1300 3000, 5, 50, -50, 100, 0 500 1250 2000",
    "8000, 16000, 0 3000 500 9 1300 3000, 5, 300, -50, 900, 0 900 1200 2000",
  })
  void asPydub(
      int sampleRate,
      int length,
      String levels,
      long seed,
      int minSilence,
      double threshold,
      int step,
      String expected) {
    float[] y = noise(sampleRate, length, levels, seed);
    Nonsilent nonsilent =
        Nonsilent.builder(sampleRate)
            .minSilenceMs(minSilence)
            .silenceThreshold(threshold)
            .seekStepMs(step)
            .build();
    List<String> edges = new ArrayList<>();
    for (Interval interval : nonsilent.milliseconds(y)) {
      edges.add(interval.start() + " " + interval.end());
    }
    assertEquals(expected, String.join(" ", edges));
  }

  @Test
  void samplesBeginAndEndAtMilliseconds() {
    float[] y = noise(22_050, 50_001, "0 5000 400 0 1000 4000 1500 0", 11);
    Nonsilent nonsilent = Nonsilent.builder(22_050).minSilenceMs(500).silenceThreshold(-60).build();
    assertEquals(
        List.of(new Interval(0, 400), new Interval(1000, 1500)), nonsilent.milliseconds(y));
    assertEquals(List.of(new Interval(0, 8820), new Interval(22_050, 33_075)), nonsilent.of(y));
  }

  @Test
  void onlyLongSilencesAreRemoved() {
    float[] y = noise(16_000, 40_000, "0 8000 500 0 700 8000 1000 0 1600 8000", 3);
    float[] left = SilenceRemoval.longSilences(16_000).apply(y);
    assertEquals(40_000 - 16 * 600, left.length);
    assertEquals(y[16 * 1600], left[16 * 1000]);
    assertEquals(0, SilenceRemoval.longSilences(16_000).apply(new float[16_000]).length);
  }

  @Test
  void argumentsOutOfRange() {
    assertThrows(IllegalArgumentException.class, () -> Nonsilent.builder(0));
    Nonsilent.Builder builder = Nonsilent.builder(8000);
    assertThrows(IllegalArgumentException.class, () -> builder.minSilenceMs(0));
    assertThrows(IllegalArgumentException.class, () -> builder.silenceThreshold(1));
    assertThrows(IllegalArgumentException.class, () -> builder.silenceThreshold(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> builder.seekStepMs(-1));
    Nonsilent nonsilent = builder.build();
    assertThrows(IllegalArgumentException.class, () -> nonsilent.of(new float[0]));
    assertThrows(NullPointerException.class, () -> nonsilent.of(null));
  }
}
