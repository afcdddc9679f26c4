package org.ser4j.benchmarks.engine;

import java.util.Arrays;
import java.util.Locale;

/**
 * Two ways to do the same, one call of each in turns, so that whatever else the machine does hits
 * both alike. JMH measures one after the other, and a busy machine drifts by more in between than
 * the two differ.
 *
 * @param ours seconds of the library's calls, in ascending order
 * @param bare seconds of the bare engine's calls, in ascending order
 */
record PairedTimes(double[] ours, double[] bare) {
  private static final int MOST = 100_000;
  private static final double NANOS = 1e9;

  /**
   * Measures.
   *
   * @param ours the library's call
   * @param bare the bare engine's
   * @param seconds how long, after a quarter of it to warm up
   */
  static PairedTimes take(Runnable ours, Runnable bare, double seconds) {
    measure(ours, bare, seconds / 4);
    return measure(ours, bare, seconds);
  }

  private static PairedTimes measure(Runnable ours, Runnable bare, double seconds) {
    double[] first = new double[MOST];
    double[] second = new double[MOST];
    long end = System.nanoTime() + (long) (seconds * NANOS);
    int count = 0;
    while (count < MOST && (count < 4 || System.nanoTime() < end)) {
      // Neither always comes after the other.
      if (count % 2 == 0) {
        first[count] = time(ours);
        second[count] = time(bare);
      } else {
        second[count] = time(bare);
        first[count] = time(ours);
      }
      count++;
    }
    return new PairedTimes(sorted(first, count), sorted(second, count));
  }

  private static double time(Runnable call) {
    long start = System.nanoTime();
    call.run();
    return (System.nanoTime() - start) / NANOS;
  }

  private static double[] sorted(double[] values, int count) {
    double[] kept = Arrays.copyOf(values, count);
    Arrays.sort(kept);
    return kept;
  }

  static double quantile(double[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))];
  }

  /** One row of a Markdown table: median (10 % quantile) of both, and their ratios. */
  String row(String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.2f ms (%.2f) | %.2f ms (%.2f) | %.2f (%.2f) |",
        name,
        ours.length,
        1e3 * quantile(ours, 0.5),
        1e3 * quantile(ours, 0.1),
        1e3 * quantile(bare, 0.5),
        1e3 * quantile(bare, 0.1),
        quantile(ours, 0.5) / quantile(bare, 0.5),
        quantile(ours, 0.1) / quantile(bare, 0.1));
  }

  static String header() {
    return "| what | calls each | through ser4j: median (10 %) | bare: median (10 %) | ratio |\n"
        + "|---|---|---|---|---|";
  }
}
