package org.ser4j.cli.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * An upright axis beside a matrix.
 *
 * @param title what is measured, with its unit
 * @param firstRow where the axis begins, in rows; 0 is the lower edge of the first row
 * @param endRow where it ends
 * @param ticks its marks, from below
 */
record Axis(String title, double firstRow, double endRow, List<Tick> ticks) {
  private static final double[] ROUND = {1, 2, 5};

  /**
   * A mark.
   *
   * @param row where, in rows
   * @param label what stands beside it
   */
  record Tick(double row, String label) {}

  /**
   * An axis of frequencies with marks at round ones.
   *
   * @param hertz frequencies that may get a mark, in Hz
   * @param place the row at which a frequency lies
   */
  static Axis frequency(
      double firstRow, double endRow, List<Double> hertz, DoubleUnaryOperator place) {
    List<Tick> ticks = new ArrayList<>();
    for (double frequency : hertz) {
      double row = place.applyAsDouble(frequency);
      if (row >= firstRow - 1e-6 && row <= endRow + 1e-6) {
        ticks.add(new Tick(row, String.format(Locale.ROOT, "%.0f", frequency)));
      }
    }
    return new Axis("Frequency (Hz)", firstRow, endRow, ticks);
  }

  /** Multiples of a round step, at most a number of them, from 0 to a limit. */
  static List<Double> steps(double limit, int most) {
    double decade = Math.pow(10, Math.floor(Math.log10(limit / most)));
    double step = decade * 10;
    for (double round : ROUND) {
      if (round * decade >= limit / most) {
        step = round * decade;
        break;
      }
    }
    List<Double> steps = new ArrayList<>();
    for (int i = 0; i * step <= limit * (1 + 1e-9); i++) {
      steps.add(i * step);
    }
    return steps;
  }
}
