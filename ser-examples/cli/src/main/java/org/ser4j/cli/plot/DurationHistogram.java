package org.ser4j.cli.plot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A histogram of durations with at most {@value #MOST} bins of a round width.
 *
 * @param starts the start of each bin in seconds, as text
 * @param counts recordings that are as long or longer, but shorter than the next start
 */
record DurationHistogram(List<String> starts, List<Integer> counts) {
  static final int MOST = 14;

  private static final long[] STEPS_MILLIS = {100, 200, 500, 1000, 2000, 5000, 10_000, 20_000};
  private static final long MINUTE_MILLIS = 60_000;

  /** Counts at least one duration, in ascending order. */
  static DurationHistogram of(List<Duration> sorted) {
    long least = sorted.get(0).toMillis();
    long most = sorted.get(sorted.size() - 1).toMillis();
    long step = step(least, most);
    long first = least / step;
    int bins = (int) (most / step - first) + 1;
    List<Integer> counts = new ArrayList<>(Collections.nCopies(bins, 0));
    for (Duration duration : sorted) {
      int bin = (int) (duration.toMillis() / step - first);
      counts.set(bin, counts.get(bin) + 1);
    }
    List<String> starts = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      double start = (first + bin) * step / 1000.0;
      starts.add(String.format(Locale.ROOT, step < 1000 ? "%.1f" : "%.0f", start));
    }
    return new DurationHistogram(List.copyOf(starts), List.copyOf(counts));
  }

  private static long step(long least, long most) {
    for (long step : STEPS_MILLIS) {
      if (most / step - least / step < MOST) {
        return step;
      }
    }
    long step = MINUTE_MILLIS;
    while (most / step - least / step >= MOST) {
      step *= 2;
    }
    return step;
  }
}
