package org.ser4j.cli.progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Progress on a terminal: a bar with the time left, from the first second on, erased at the end.
 */
final class ProgressBars implements Progress {
  private static final long FIRST_NANOS = 1_000_000_000L;
  private static final int UPDATE_MILLIS = 250;
  private static final int WIDTH = 79;

  private final String unit;
  private final long total;
  private final PrintWriter err;
  private final LongSupplier nanos;
  private final long start;
  private ProgressBar bar;
  private long done;

  ProgressBars(String unit, long total, PrintWriter err, LongSupplier nanos) {
    this.unit = unit;
    this.total = total;
    this.err = err;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  @Override
  public void step(String note) {
    done++;
    if (bar == null && done < total && nanos.getAsLong() - start >= FIRST_NANOS) {
      bar = open();
    }
    if (bar != null) {
      bar.stepTo(done);
      bar.setExtraMessage(note);
    }
  }

  private ProgressBar open() {
    // A consumer of its own: the library's would start a terminal driver with native code.
    return new ProgressBarBuilder()
        .setTaskName(unit)
        .setInitialMax(total)
        .startsFrom(done, Duration.ofNanos(nanos.getAsLong() - start))
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
        .build();
  }

  private void draw(String text) {
    err.print("\r" + text);
    err.flush();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      draw(" ".repeat(WIDTH) + "\r");
    }
  }
}
