package org.ser4j.cli.progress;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Progress in a log: at most one line every ten seconds, the first after one second. */
final class ProgressLines implements Progress {
  private static final long FIRST_NANOS = 1_000_000_000L;
  private static final long NEXT_NANOS = 10_000_000_000L;

  private final String unit;
  private final long total;
  private final PrintWriter err;
  private final LongSupplier nanos;
  private final long start;
  private long due = FIRST_NANOS;
  private long done;

  ProgressLines(String unit, long total, PrintWriter err, LongSupplier nanos) {
    this.unit = unit;
    this.total = total;
    this.err = err;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  @Override
  public void step(String note) {
    done++;
    long elapsed = nanos.getAsLong() - start;
    if (elapsed < due || done >= total) {
      return;
    }
    due = elapsed + NEXT_NANOS;
    err.printf(
        Locale.ROOT,
        "%d of %d %s, %.0f s, about %.0f s left%s%n",
        done,
        total,
        unit,
        elapsed / 1e9,
        elapsed / 1e9 / done * (total - done),
        note.isEmpty() ? "" : ", " + note);
    err.flush();
  }

  @Override
  public void close() {}
}
