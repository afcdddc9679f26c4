package org.ser4j.dsp.feature;

import org.jspecify.annotations.Nullable;
import org.ser4j.dsp.Matrix;

/**
 * The values of a {@link NamedFeature}: floats, or whole numbers such as sample positions, in C
 * order (the last axis runs fastest). The arrays are shared, not copied.
 */
public final class FeatureArray {
  private final float @Nullable [] floats;
  private final long @Nullable [] integers;
  private final int[] shape;

  private FeatureArray(float @Nullable [] floats, long @Nullable [] integers, int... shape) {
    this.floats = floats;
    this.integers = integers;
    this.shape = shape;
  }

  static FeatureArray of(float[] values, int... shape) {
    return new FeatureArray(values, null, shape);
  }

  static FeatureArray of(long[] values, int... shape) {
    return new FeatureArray(null, values, shape);
  }

  static FeatureArray of(Matrix matrix) {
    return of(matrix.data(), matrix.rows(), matrix.columns());
  }

  static FeatureArray vector(float[] values) {
    return of(values, values.length);
  }

  /** Whether the values are {@link #integers}. */
  public boolean isInteger() {
    return integers != null;
  }

  /** The values, or null if they are whole numbers. */
  public float @Nullable [] floats() {
    return floats;
  }

  /** The values, or null if they are floats. */
  public long @Nullable [] integers() {
    return integers;
  }

  /** The extents: [rows][frames] of a matrix, empty for a scalar. */
  public int[] shape() {
    return shape.clone();
  }
}
