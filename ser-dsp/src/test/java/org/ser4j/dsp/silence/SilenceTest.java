package org.ser4j.dsp.silence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.dsp.effect.SilenceRemoval;

class SilenceTest {
  /** A thousand samples each of level 1, 0.01 (40 dB below), 1, 0.01, 0. */
  private static float[] steps() {
    float[] y = new float[5000];
    Arrays.fill(y, 0, 4000, 0.01f);
    Arrays.fill(y, 0, 1000, 1);
    Arrays.fill(y, 2000, 3000, 1);
    return y;
  }

  @Test
  void whatLiesFarEnoughBelowThePeakIsCut() {
    assertEquals(new Interval(0, 3100), new Trim(30, 200, 100).of(steps()));
    assertEquals(new Interval(0, 4100), new Trim(50, 200, 100).of(steps()));
    assertEquals(
        List.of(new Interval(0, 1100), new Interval(2000, 3100)),
        new Split(30, 200, 100).of(steps()));
    assertEquals(2200, SilenceRemoval.of(new Split(30, 200, 100)).apply(steps()).length);
  }

  @Test
  void framesAndHopsNeedNoCommonMeasure() {
    float[] y = steps();
    for (int hop : new int[] {1, 7, 199, 450}) {
      Interval interval = new Trim(30, 201, hop).of(y);
      assertEquals(0, interval.start());
      assertEquals(3000, interval.end(), 100 + hop);
    }
  }

  @Test
  void silenceStaysWhole() {
    assertEquals(new Interval(0, 777), new Trim(30).of(new float[777]));
    assertEquals(List.of(new Interval(0, 1)), new Split(30).of(new float[1]));
  }

  @Test
  void anEndBeyondTheLastHopGivesASample() {
    float[] y = new float[1000];
    y[999] = 1;
    assertEquals(new Interval(999, 1000), new Trim(30, 100, 1000).of(y));
    assertEquals(List.of(), new Split(30, 100, 1000).of(y));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void levelsOutOfRange(double topDb) {
    assertThrows(IllegalArgumentException.class, () -> new Trim(topDb));
    assertThrows(IllegalArgumentException.class, () -> new Split(topDb));
  }

  @Test
  void signalsThatAreNone() {
    float[] bad = {0, Float.NaN};
    assertThrows(IllegalArgumentException.class, () -> new Trim(30).of(new float[0]));
    assertThrows(IllegalArgumentException.class, () -> new Split(30).of(bad));
    assertThrows(NullPointerException.class, () -> new Trim(30).apply(null));
    assertThrows(IllegalArgumentException.class, () -> new Trim(30, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Split(30, Integer.MAX_VALUE, 1));
    assertThrows(IllegalArgumentException.class, () -> new Split(30, 1, 0));
  }

  @Test
  void piecesOfTwoSeconds() {
    FixedWindows windows = FixedWindows.ofTwoSeconds(100);
    assertEquals(
        List.of(new Interval(0, 200), new Interval(200, 400), new Interval(400, 450)),
        windows.of(new float[450]));
    assertEquals(2, windows.of(new float[400]).size());
  }

  @Test
  void theLastWindowStaysIsFilledOrGoes() {
    float[] y = {1, 2, 3, 4, 5, 6, 7};
    List<float[]> kept = new FixedWindows(4, 2, FixedWindows.Tail.KEEP).cut(y);
    List<float[]> filled = new FixedWindows(4, 2, FixedWindows.Tail.PAD).cut(y);
    List<float[]> dropped = new FixedWindows(4, 2, FixedWindows.Tail.DROP).cut(y);
    assertEquals(3, kept.size());
    assertArrayEquals(new float[] {5, 6, 7}, kept.get(2));
    assertArrayEquals(new float[] {5, 6, 7, 0}, filled.get(2));
    assertEquals(2, dropped.size());
    assertArrayEquals(new float[] {3, 4, 5, 6}, dropped.get(1));
    assertEquals(List.of(), new FixedWindows(8, 2, FixedWindows.Tail.DROP).of(y));
  }

  @Test
  void windowsOutOfRange() {
    FixedWindows.Tail tail = FixedWindows.Tail.KEEP;
    assertThrows(IllegalArgumentException.class, () -> new FixedWindows(0, 1, tail));
    assertThrows(IllegalArgumentException.class, () -> new FixedWindows(1, 0, tail));
    assertThrows(NullPointerException.class, () -> new FixedWindows(1, 1, null));
    assertThrows(IllegalArgumentException.class, () -> FixedWindows.ofTwoSeconds(0));
    assertThrows(IllegalArgumentException.class, () -> FixedWindows.ofTwoSeconds(1 << 30));
  }
}
