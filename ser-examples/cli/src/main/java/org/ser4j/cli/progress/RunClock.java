package org.ser4j.cli.progress;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How long several trainings will take together. The first tells only by its epochs; later ones
 * take as long as those before them did, which often stop early.
 */
public final class RunClock {
  private final LongSupplier nanos;
  private int number;
  private int runs;
  private int finished;
  private double seconds;
  private long start;

  public RunClock(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** A training begins. */
  public void begin(int number, int runs) {
    this.number = number;
    this.runs = runs;
    start = nanos.getAsLong();
  }

  /** It was judged. */
  public void end() {
    finished++;
    seconds += elapsed();
  }

  /** How many there are; 0 where nobody counts. */
  public int runs() {
    return runs;
  }

  /**
   * What is left of all.
   *
   * @param ofThis seconds that are left of the present training
   */
  public double left(double ofThis) {
    double mean = finished > 0 ? seconds / finished : elapsed() + ofThis;
    return ofThis + (runs - number) * mean;
  }

  /** Gives {@code run 2 of 5, }; nothing where there is no count. */
  @Override
  public String toString() {
    return runs == 0 ? "" : String.format(Locale.ROOT, "run %d of %d, ", number, runs);
  }

  private double elapsed() {
    return (nanos.getAsLong() - start) / 1e9;
  }
}
