package org.ser4j.cli.features;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What a name stands for.
 *
 * @param name as the user gives it
 * @param columns what its values are called in a table, where matrices are reduced to the means of
 *     their rows; empty for what does not go into a table, such as a signal
 * @param counts whether the values in a table are whole numbers, 0 or more
 * @param plan orders what is needed of a signal
 */
record Computation(
    String name, List<String> columns, boolean counts, Function<Analysis, Pending<NpyArray>> plan) {

  /** A matrix with rows, or a vector over time that counts as one row. */
  static Computation rows(String name, int rows, Function<Analysis, Pending<NpyArray>> plan) {
    return new Computation(name, numbered(name, rows), false, plan);
  }

  /** What is no feature over time: a signal, a list of stretches. */
  static Computation whole(String name, Function<Analysis, Pending<NpyArray>> plan) {
    return new Computation(name, List.of(), false, plan);
  }

  private static List<String> numbered(String name, int rows) {
    return rows == 1
        ? List.of(name)
        : IntStream.rangeClosed(1, rows).mapToObj(i -> name + "_" + i).toList();
  }
}
