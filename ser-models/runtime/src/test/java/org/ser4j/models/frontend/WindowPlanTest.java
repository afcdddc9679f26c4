package org.ser4j.models.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ser4j.dsp.silence.Interval;

class WindowPlanTest {
  @Test
  void theRegionHasAMarginButEndsWithTheRecording() {
    List<Interval> speech = List.of(new Interval(50, 100), new Interval(300, 400));
    assertEquals(new Interval(30, 420), WindowPlan.region(speech, 20, 1_000));
    assertEquals(new Interval(0, 430), WindowPlan.region(speech, 80, 430));
    assertEquals(
        new Interval(0, Integer.MAX_VALUE),
        WindowPlan.region(List.of(new Interval(0, Integer.MAX_VALUE)), 1_000, Integer.MAX_VALUE));
  }

  @Test
  void windowsCoverTheRegionEvenly() {
    for (int length : new int[] {101, 150, 151, 199, 200, 500, 1_234}) {
      Interval region = new Interval(7, 7 + length);
      List<Integer> starts = WindowPlan.starts(region, 100, List.of(region));
      assertEquals((int) Math.ceil((length - 100) / 50.0) + 1, starts.size());
      assertEquals(7, starts.get(0));
      assertEquals(7 + length - 100, starts.get(starts.size() - 1));
      for (int i = 1; i < starts.size(); i++) {
        int step = starts.get(i) - starts.get(i - 1);
        assertTrue(step >= 1 && step <= 51, () -> length + ": " + starts);
      }
    }
  }

  @Test
  void aWindowWithHardlyAnySpeechIsLeftOut() {
    List<Interval> speech =
        List.of(new Interval(0, 100), new Interval(300, 305), new Interval(500, 600));
    List<Integer> starts = WindowPlan.starts(new Interval(0, 600), 100, speech);
    assertEquals(List.of(0, 50, 450, 500), starts);
  }

  @Test
  void oneWindowIsAlwaysKept() {
    List<Interval> clicks = List.of(new Interval(0, 2), new Interval(597, 600));
    assertEquals(List.of(500), WindowPlan.starts(new Interval(0, 600), 100, clicks));
  }
}
