package org.ser4j.dsp.silence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechActivityTest {
  private static final int RATE = 16_000;
  private static final SpeechActivity ACTIVITY = SpeechActivity.builder().build();

  /** Adds a tone of a level in dB of full scale, a sine of amplitude 1 having -3. */
  private static void tone(float[] y, int start, int end, double dbfs) {
    double amplitude = Math.sqrt(2) * Math.pow(10, dbfs / 20);
    for (int i = start; i < end; i++) {
      y[i] += (float) (amplitude * Math.sin(2 * Math.PI * 200 * i / RATE));
    }
  }

  @Test
  void aToneBetweenSilences() {
    float[] y = new float[3 * RATE];
    tone(y, RATE, 2 * RATE, -20);
    List<Interval> intervals = ACTIVITY.intervals(y);
    assertEquals(1, intervals.size());
    Interval speech = intervals.get(0);
    assertTrue(speech.start() <= RATE && speech.start() > RATE - 400, speech.toString());
    assertTrue(speech.end() >= 2 * RATE && speech.end() < 2 * RATE + 400, speech.toString());
    assertEquals(speech.end() - speech.start(), speech.length());
  }

  @Test
  void silenceIsNoSpeech() {
    assertEquals(List.of(), ACTIVITY.intervals(new float[RATE]));
    assertEquals(List.of(), ACTIVITY.intervals(new float[1]));
    float[] offset = new float[RATE];
    Arrays.fill(offset, 0.3f);
    assertEquals(List.of(), ACTIVITY.intervals(offset));
  }

  @Test
  void theFloorIsAbsolute() {
    float[] quiet = new float[RATE];
    tone(quiet, 0, RATE, -61);
    assertEquals(List.of(), ACTIVITY.intervals(quiet));
    tone(quiet, 0, RATE, -59);
    assertEquals(List.of(new Interval(0, RATE)), ACTIVITY.intervals(quiet));
    SpeechActivity deaf = SpeechActivity.builder().floorDbfs(-30).build();
    assertEquals(List.of(), deaf.intervals(quiet));
  }

  @Test
  void farBelowTheLoudestIsNoSpeech() {
    float[] y = new float[4 * RATE];
    tone(y, 0, RATE, -10);
    tone(y, 2 * RATE, 3 * RATE, -51);
    assertEquals(1, ACTIVITY.intervals(y).size());
    assertEquals(2, SpeechActivity.builder().topDb(45).build().intervals(y).size());
  }

  @Test
  void shortPausesBelongToTheSpeechAndClicksDoNot() {
    float[] y = new float[4 * RATE];
    tone(y, 0, RATE, -20);
    tone(y, RATE + 1_600, 2 * RATE, -20);
    tone(y, 3 * RATE, 3 * RATE + 160, -20);
    assertEquals(3, ACTIVITY.intervals(y).size());
    SpeechActivity settled =
        SpeechActivity.builder().minimumGapSeconds(0.15).minimumLengthSeconds(0.1).build();
    List<Interval> intervals = settled.intervals(y);
    assertEquals(1, intervals.size());
    assertEquals(0, intervals.get(0).start());
    assertTrue(intervals.get(0).end() >= 2 * RATE, intervals.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 100, 399, 400, 401, 559, 560, 561, 16_001})
  void loudFromEndToEnd(int length) {
    float[] y = new float[length];
    for (int i = 0; i < length; i++) {
      y[i] = i % 2 == 0 ? 0.5f : -0.5f;
    }
    assertEquals(List.of(new Interval(0, length)), ACTIVITY.intervals(y));
  }

  @Test
  void framesLongerThanTheSignal() {
    float[] y = new float[RATE];
    tone(y, 0, RATE, -20);
    SpeechActivity.Builder builder = SpeechActivity.builder();
    SpeechActivity coarse = builder.frameSeconds(1e9).hopSeconds(1e8).build();
    assertEquals(List.of(new Interval(0, RATE)), coarse.intervals(y));
    SpeechActivity patient = SpeechActivity.builder().minimumGapSeconds(1e9).build();
    assertEquals(List.of(new Interval(0, RATE)), patient.intervals(y));
    SpeechActivity strict = SpeechActivity.builder().minimumLengthSeconds(1e9).build();
    assertEquals(List.of(), strict.intervals(y));
  }

  @Test
  void levelsDoNotDependOnTheRate() {
    float[] y = new float[3 * RATE];
    tone(y, RATE, 2 * RATE, -20);
    List<Interval> same = ACTIVITY.intervals(y);
    float[] doubled = new float[2 * y.length];
    for (int i = 0; i < doubled.length; i++) {
      doubled[i] = y[i / 2];
    }
    SpeechActivity activity = SpeechActivity.builder().sampleRate(2 * RATE).build();
    Interval speech = activity.intervals(doubled).get(0);
    assertEquals(2 * same.get(0).start(), speech.start());
    assertEquals(2 * same.get(0).end(), speech.end());
  }

  @Test
  void numbersOutOfRange() {
    SpeechActivity.Builder builder = SpeechActivity.builder();
    assertMessage("sampleRate must be at least 1, not 0", () -> builder.sampleRate(0));
    assertMessage("topDb must be", () -> builder.topDb(0));
    assertMessage("floorDbfs must be finite", () -> builder.floorDbfs(Double.NaN));
    assertMessage("frameSeconds must be", () -> builder.frameSeconds(-1));
    assertMessage("hopSeconds must be", () -> builder.hopSeconds(0));
    assertMessage("minimumGapSeconds must be", () -> builder.minimumGapSeconds(-0.1));
    assertMessage("minimumLengthSeconds must be", () -> builder.minimumLengthSeconds(1 / 0d));
    assertMessage(
        "hopSeconds must be at most frameSeconds = 0.025, not 0.03",
        () -> SpeechActivity.builder().hopSeconds(0.03).build());
    assertMessage("the signal is empty", () -> ACTIVITY.intervals(new float[0]));
    assertMessage("sample 0 is NaN", () -> ACTIVITY.intervals(new float[] {Float.NaN}));
    assertMessage("no interval: 5 to 5", () -> new Interval(5, 5));
  }

  private static void assertMessage(String start, Runnable action) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, action::run);
    assertTrue(e.getMessage().startsWith(start), e.getMessage());
  }
}
