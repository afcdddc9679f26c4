package org.ser4j.backend.djl.internal;

import org.ser4j.models.layer.Layer.BatchNorm;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Shape;

/** Checks on what callers hand in as a batch. */
final class Batches {
  private Batches() {}

  /**
   * Refuses inputs that are not rows of the shape.
   *
   * @throws IllegalArgumentException if the length is wrong or there is no row
   */
  static void requireInputs(Shape input, float[] inputs, int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("a batch has at least 1 row, not " + rows);
    }
    requireLength("inputs", inputs, rows, input.size());
  }

  /**
   * Refuses values that are not so many for each row.
   *
   * @throws IllegalArgumentException if the length is wrong
   */
  static void requireLength(String name, float[] values, int rows, int size) {
    if (values.length != (long) rows * size) {
      throw new IllegalArgumentException(
          name
              + " hold "
              + values.length
              + " values, but "
              + rows
              + " rows of "
              + size
              + " need "
              + (long) rows * size);
    }
  }

  /** The fewest rows that a step can take: batch normalisation needs two values of a channel. */
  static int fewestTrainingRows(ResolvedLayer layer) {
    boolean oneValue =
        layer.layer() instanceof BatchNorm && layer.input().size() == layer.input().get(0);
    return oneValue
        ? 2
        : layer.children().stream().mapToInt(Batches::fewestTrainingRows).max().orElse(1);
  }
}
