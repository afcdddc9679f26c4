package org.ser4j.models.jvm;

import java.util.stream.IntStream;
import org.ser4j.api.EngineException;

/**
 * How the rows of a batch are shared among threads. Each row is computed by one thread alone, so
 * its bits do not depend on how many there are.
 */
final class Parts {
  private static final String THREADS = "ser4j.threads";

  private final int threads;

  /** What computes the rows from {@code first} to before {@code end}. */
  interface Work {
    void compute(int first, int end);
  }

  /**
   * For a number of threads.
   *
   * @param threads 1 or more; 1 stays on the caller's thread
   */
  Parts(int threads) {
    this.threads = threads;
  }

  /**
   * As the user asks, by a system property; otherwise one thread.
   *
   * @throws EngineException if it is not a whole number of 1 or more
   */
  static Parts asked() {
    String value = System.getProperty(THREADS);
    if (value == null) {
      return new Parts(1);
    }
    try {
      int threads = Integer.parseInt(value);
      if (threads >= 1) {
        return new Parts(threads);
      }
    } catch (NumberFormatException e) {
      throw wrong(value, e);
    }
    throw wrong(value, null);
  }

  /** Runs the work on all rows, at most so many parts at once, and waits. */
  void of(int rows, Work work) {
    int parts = Math.min(threads, rows);
    if (parts == 1) {
      work.compute(0, rows);
    } else {
      // Java's common pool: no threads of our own to start, name and end.
      IntStream.range(0, parts)
          .parallel()
          .forEach(part -> work.compute(bound(rows, part, parts), bound(rows, part + 1, parts)));
    }
  }

  private static int bound(int rows, int part, int parts) {
    return (int) ((long) rows * part / parts);
  }

  private static EngineException wrong(String value, NumberFormatException cause) {
    return new EngineException(
        "system property " + THREADS + " is '" + value + "', not a whole number of 1 or more",
        cause);
  }
}
