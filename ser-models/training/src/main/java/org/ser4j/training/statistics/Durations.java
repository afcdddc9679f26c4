package org.ser4j.training.statistics;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * How long recordings are, silence included.
 *
 * @param shortest the shortest one; zero without recordings
 * @param median the middle one, of an even number the mean of the two in the middle
 * @param longest the longest one
 * @param total all together
 * @param sorted each of them, upwards
 */
public record Durations(
    Duration shortest, Duration median, Duration longest, Duration total, List<Duration> sorted) {
  /** Copies the list. */
  public Durations {
    sorted = List.copyOf(sorted);
  }

  /**
   * Sums durations up.
   *
   * @param durations one a recording, in any order
   * @return the summary
   */
  public static Durations of(Collection<Duration> durations) {
    List<Duration> sorted = durations.stream().sorted().toList();
    if (sorted.isEmpty()) {
      return new Durations(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, sorted);
    }
    int n = sorted.size();
    return new Durations(
        sorted.get(0),
        sorted.get((n - 1) / 2).plus(sorted.get(n / 2)).dividedBy(2),
        sorted.get(n - 1),
        sorted.stream().reduce(Duration.ZERO, Duration::plus),
        sorted);
  }
}
