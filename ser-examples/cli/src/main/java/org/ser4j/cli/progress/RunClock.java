package org.ser4j.cli.progress;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Estimates the time that is left of several trainings: for the first by its epochs, for later ones
 * by the mean of those before, which often stop early.
 */
final class RunClock {
  private final LongSupplier nanos;
  private int number;
  private int runs;
  private int finished;
  private double seconds;
  private long start;

  RunClock(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Starts the clock of a training. */
  void begin(int number, int runs) {
    this.number = number;
    this.runs = runs;
    start = nanos.getAsLong();
  }

  /** Stops it, after the evaluation. */
  void end() {
    finished++;
    seconds += elapsed();
  }

  /** The number of trainings; 0 if there is no count. */
  int runs() {
    return runs;
  }

  /**
   * Seconds left of all trainings.
   *
   * @param ofThis seconds left of the present one
   */
  double left(double ofThis) {
    double mean = finished > 0 ? seconds / finished : elapsed() + ofThis;
    return ofThis + (runs - number) * mean;
  }

  /** Gives {@code run 2 of 5, }, or nothing if there is no count. */
  @Override
  public String toString() {
    return runs == 0 ? "" : String.format(Locale.ROOT, "run %d of %d, ", number, runs);
  }

  private double elapsed() {
    return (nanos.getAsLong() - start) / 1e9;
  }
}
