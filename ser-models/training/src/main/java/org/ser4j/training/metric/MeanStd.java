package org.ser4j.training.metric;

import java.util.Locale;

/**
 * Mean and spread of a score over several runs.
 *
 * @param mean the arithmetic mean; NaN without values
 * @param std the sample standard deviation (divided by n - 1); 0 for a single value
 * @param count number of values
 */
public record MeanStd(double mean, double std, int count) {

  /**
   * Sums values up.
   *
   * @param values one a run
   * @return mean and standard deviation
   */
  public static MeanStd of(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double std = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
    return new MeanStd(mean, std, values.length);
  }

  /** Gives {@code 0.623 ± 0.041}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f ± %.3f", mean, std);
  }
}
