package org.ser4j.training.metric;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Mean and standard deviation of a score over several runs.
 *
 * @param mean the arithmetic mean; NaN without values
 * @param std the sample standard deviation (divided by n - 1); 0 for a single value
 * @param count number of values
 */
public record MeanStd(double mean, double std, int count) {

  /** Of these values. */
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

  /**
   * Of the group means: items with the same key are averaged first.
   *
   * @param items such as the runs of a cross-validation
   * @param key such as the fold
   */
  public static <T, K extends Comparable<K>> MeanStd ofGroups(
      Collection<T> items, Function<T, K> key, ToDoubleFunction<T> score) {
    return of(
        items.stream()
            .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.averagingDouble(score)))
            .values()
            .stream()
            .mapToDouble(Double::doubleValue)
            .toArray());
  }

  /** Gives {@code 0.623 ± 0.041}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f ± %.3f", mean, std);
  }
}
