package org.ser4j.backend.djl.internal;

import org.ser4j.models.layer.Shape;

/** Batches of rows, each of a layer's shape. */
public final class Batches {
  private Batches() {}

  /**
   * A layer's extents, after a batch axis.
   *
   * @param rows -1 for any number
   */
  public static long[] extents(long rows, Shape shape) {
    long[] extents = new long[shape.rank() + 1];
    extents[0] = rows;
    for (int axis = 0; axis < shape.rank(); axis++) {
      extents[axis + 1] = shape.get(axis);
    }
    return extents;
  }

  /** Refuses inputs that are not rows of the shape, at least one. */
  static void requireInputs(Shape input, float[] inputs, int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("a batch has at least 1 row, not " + rows);
    }
    requireLength("inputs", inputs, rows, input.size());
  }

  /** Refuses values that are not {@code size} for each row. */
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
}
