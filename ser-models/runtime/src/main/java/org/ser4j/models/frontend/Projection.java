package org.ser4j.models.frontend;

import java.util.Arrays;
import java.util.Objects;

/**
 * A linear map of a scaled vector to fewer values, {@code matrix * (x - mean)}, such as principal
 * components or linear discriminants give. Immutable; the arrays are copied in and out.
 *
 * @param components number of values that come out, at least 1
 * @param mean what is subtracted first, one value a place of the vector, finite
 * @param matrix {@code [components][mean.length]}, row-major, finite, {@value #MAX_SIZE} values at
 *     most
 */
public record Projection(int components, float[] mean, float[] matrix) {
  private static final int MAX_SIZE = 1 << 24;

  /**
   * Checks and copies the values.
   *
   * @throws IllegalArgumentException if the sizes do not fit together or a value is not finite
   */
  public Projection {
    Objects.requireNonNull(mean, "mean");
    Objects.requireNonNull(matrix, "matrix");
    if (mean.length == 0 || components < 1) {
      throw new IllegalArgumentException(
          "a projection takes one value at least and gives one at least, not "
              + mean.length
              + " and "
              + components);
    }
    long size = (long) components * mean.length;
    if (size > MAX_SIZE || matrix.length != size) {
      throw new IllegalArgumentException(
          "the matrix of a projection from "
              + mean.length
              + " to "
              + components
              + " values has "
              + size
              + " of them and "
              + MAX_SIZE
              + " at most, not "
              + matrix.length);
    }
    mean = mean.clone();
    matrix = matrix.clone();
    requireFinite("mean", mean);
    requireFinite("matrix", matrix);
  }

  /**
   * Projects one vector.
   *
   * @param vector scaled, as many values as {@link #inputs}; not changed
   * @return a new array of {@link #components} values, summed in double
   * @throws IllegalArgumentException if the vector has another length
   */
  public float[] apply(float[] vector) {
    if (vector.length != mean.length) {
      throw new IllegalArgumentException(
          "the projection takes " + mean.length + " values, not " + vector.length);
    }
    float[] projected = new float[components];
    int i = 0;
    for (int component = 0; component < components; component++) {
      double sum = 0;
      for (int place = 0; place < mean.length; place++, i++) {
        sum += matrix[i] * ((double) vector[place] - mean[place]);
      }
      projected[component] = (float) sum;
    }
    return projected;
  }

  /** The number of values that it takes; at least 1. */
  public int inputs() {
    return mean.length;
  }

  /** What is subtracted; a copy, {@link #inputs} values. */
  @Override
  public float[] mean() {
    return mean.clone();
  }

  /** The matrix; a copy, {@code [components][inputs]}, row-major. */
  @Override
  public float[] matrix() {
    return matrix.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Projection projection
        && components == projection.components
        && Arrays.equals(mean, projection.mean)
        && Arrays.equals(matrix, projection.matrix);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(mean) + Arrays.hashCode(matrix);
  }

  /** Gives the number of values that go in and come out. */
  @Override
  public String toString() {
    return "Projection[" + mean.length + " to " + components + "]";
  }

  private static void requireFinite(String name, float[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "the projection's " + name + "[" + i + "] must be finite, not " + values[i]);
      }
    }
  }
}
