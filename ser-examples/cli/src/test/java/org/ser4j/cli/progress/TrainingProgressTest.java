package org.ser4j.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ser4j.training.report.EpochReport;
import org.ser4j.training.report.TrainingPlan;

class TrainingProgressTest {
  private final StringWriter shown = new StringWriter();
  private long seconds = 100;
  private final TrainingProgress progress =
      new TrainingProgress(Terminal.NONE, new PrintWriter(shown), () -> seconds * 1_000_000_000L);

  private static TrainingPlan plan(List<String> validation, List<String> test) {
    return new TrainingPlan(
        "net",
        1,
        List.of("happy", "sad"),
        20,
        1200,
        new TreeSet<>(List.of("1", "2", "10")),
        new TreeSet<>(validation),
        new TreeSet<>(test),
        10,
        4);
  }

  private String epoch(int epoch, int took) {
    seconds += took;
    progress.onEpoch(new EpochReport(epoch, 10, 0.1, 1, Double.NaN, Double.NaN, 0, took, 0));
    return last();
  }

  private String last() {
    List<String> lines = shown.toString().lines().toList();
    return lines.get(lines.size() - 1);
  }

  private String start(List<String> validation, List<String> test) {
    progress.onStart(plan(validation, test));
    return last();
  }

  @Test
  void aSingleTrainingTellsItsOwnTime() {
    assertTrue(
        start(List.of("3"), List.of("4", "12"))
            .endsWith(
                "(1,200 windows) of speakers [1, 2, 10]; validates on [3]; holds out [4, 12]"),
        last());
    assertTrue(epoch(1, 3).startsWith("epoch 1/10, "), last());
    assertTrue(last().endsWith(", about 27 s left"), last());
    assertTrue(start(List.of(), List.of()).endsWith("validates on none; holds out none"));
  }

  @Test
  void severalTellTheTimeOfAll() {
    seconds += 1000; // of features, which are computed once
    progress.onRun(1, 3);
    start(List.of(), List.of("4"));
    assertTrue(epoch(1, 3).startsWith("run 1 of 3, epoch 1/10, loss"), last());
    assertTrue(last().endsWith(", about 27 s left, all runs about 87 s"), last());
    // It stops early, so that all took 20 s.
    assertTrue(epoch(2, 17).endsWith(", about 136 s left, all runs about 448 s"), last());
    progress.onTested(1, 0.5);
    assertEquals("run 1 of 3, test UAR 0.500", last());
    progress.onRun(2, 3);
    start(List.of(), List.of("4"));
    assertTrue(epoch(1, 2).endsWith(", about 18 s left, all runs about 38 s"), last());
    epoch(2, 8);
    progress.onTested(2, 0.5);
    progress.onRun(3, 3);
    start(List.of(), List.of("4"));
    assertTrue(epoch(1, 1).endsWith(", about 9 s left, all runs about 9 s"), last());
  }

  @Test
  void whoIsTrainedOnTooIsNotKeptBack() {
    progress.onRun(1, 1);
    assertTrue(
        start(List.of(), List.of("2", "1"))
            .endsWith("validates on none; tests on other examples of [1, 2]"),
        last());
    assertTrue(
        start(List.of(), List.of("2", "4"))
            .endsWith("; holds out [4]; tests on other examples of [2]"),
        last());
  }

  @Test
  void aProtocolWithoutTestPartJudgesWhatItValidatesOn() {
    progress.onRun(1, 1);
    assertTrue(
        start(List.of("3"), List.of())
            .endsWith("; validates on [3]; is evaluated on the validation part"),
        last());
    progress.onTested(1, 0.25);
    assertEquals("run 1 of 1, validation UAR 0.250", last());
  }
}
