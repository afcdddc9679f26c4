package org.ser4j.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter shown = new StringWriter();
  private long seconds = 100;

  private long nanos() {
    return seconds * 1_000_000_000L;
  }

  /** Three steps of so many seconds each. */
  private String run(Progress progress, int secondsEach) {
    for (String note : new String[] {"first", "second", "third"}) {
      seconds += secondsEach;
      progress.step(note);
    }
    progress.close();
    return shown.toString();
  }

  private Progress lines() {
    return new ProgressLines("files", 3, new PrintWriter(shown), this::nanos);
  }

  private Progress bars() {
    return new ProgressBars("files", 3, new PrintWriter(shown), this::nanos);
  }

  @Test
  void shortWorkShowsNothing() {
    assertEquals("", run(lines(), 0));
    assertEquals("", run(bars(), 0));
  }

  @Test
  void longWorkShowsLinesWithTheTimeLeft() {
    assertEquals(
        "1 of 3 files, 20 s, about 40 s left, first%n2 of 3 files, 40 s, about 20 s left, second%n"
            .formatted(),
        run(lines(), 20));
  }

  @Test
  void linesKeepTenSecondsApart() {
    assertEquals("1 of 3 files, 2 s, about 4 s left, first%n".formatted(), run(lines(), 2));
  }

  @Test
  void onATerminalABarComesAndGoes() {
    String text = run(bars(), 20);
    assertTrue(text.contains("\rfiles"), text);
    assertTrue(text.contains("/3 ("), text);
    assertTrue(text.endsWith(" \r"), text);
  }
}
