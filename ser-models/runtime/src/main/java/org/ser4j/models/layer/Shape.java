package org.ser4j.models.layer;

import java.util.Arrays;

/**
 * The extent of a tensor along each axis, batch axis left out. Immutable.
 *
 * <p>Rank 3 is {@code [channels][features][frames]}, rank 2 {@code [features][frames]}, rank 1
 * {@code [features]}.
 */
public final class Shape {
  private final int[] dimensions;

  private Shape(int[] dimensions) {
    this.dimensions = dimensions;
  }

  /**
   * Makes a shape.
   *
   * @param dimensions the extents, each at least 1
   * @return the shape
   * @throws IllegalArgumentException if an extent is below 1 or the size exceeds an int
   */
  public static Shape of(int... dimensions) {
    long size = 1;
    for (int dimension : dimensions) {
      if (dimension < 1) {
        throw new IllegalArgumentException(
            "every extent of a shape is at least 1, not " + Arrays.toString(dimensions));
      }
      size *= dimension;
      if (size > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("shape too large: " + Arrays.toString(dimensions));
      }
    }
    return new Shape(dimensions.clone());
  }

  /** The number of axes; 0 for a scalar. */
  public int rank() {
    return dimensions.length;
  }

  /**
   * The extent along one axis.
   *
   * @param axis 0 for the first axis, -1 for the last
   * @return the extent, at least 1
   */
  public int get(int axis) {
    return dimensions[axis < 0 ? axis + dimensions.length : axis];
  }

  /** The number of values in a tensor of this shape; the product of the extents. */
  public int size() {
    int size = 1;
    for (int dimension : dimensions) {
      size *= dimension;
    }
    return size;
  }

  /** The extents as a new array; one value an axis. */
  public int[] toArray() {
    return dimensions.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && Arrays.equals(dimensions, shape.dimensions);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(dimensions);
  }

  /** Gives {@code [1, 64, 250]}. */
  @Override
  public String toString() {
    return Arrays.toString(dimensions);
  }
}
