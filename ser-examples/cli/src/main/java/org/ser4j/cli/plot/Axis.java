package org.ser4j.cli.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * The vertical axis of a matrix.
 *
 * @param title quantity and unit
 * @param firstRow the lower end, in rows; 0 is the lower edge of the first row
 * @param endRow the upper end, in rows
 * @param ticks from below
 */
record Axis(String title, double firstRow, double endRow, List<Tick> ticks) {
  private static final double[] ROUND = {1, 2, 5};

  /**
   * A tick.
   *
   * @param row its place, in rows
   * @param label its text
   */
  record Tick(double row, String label) {}

  /**
   * A frequency axis.
   *
   * @param hertz frequencies of ticks, in Hz; those outside are left out
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

  /** Multiples of a round step from 0 to a limit, about {@code most} of them. */
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
