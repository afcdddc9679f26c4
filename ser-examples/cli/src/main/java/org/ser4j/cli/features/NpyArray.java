package org.ser4j.cli.features;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import org.ser4j.dsp.feature.FeatureArray;

/**
 * A NumPy array: type, shape, and values in C order (the last axis runs fastest). The values are
 * shared, not copied. Extents must be 0 or more and fit the number of values.
 */
public final class NpyArray {
  private final Object values;
  private final String type;
  private final int[] shape;

  private NpyArray(Object values, int length, String type, int... shape) {
    long size = 1;
    for (int extent : shape) {
      if (extent < 0) {
        throw new IllegalArgumentException("the shape has a negative extent, " + extent);
      }
      size *= extent;
    }
    if (size != length) {
      throw new IllegalArgumentException(
          length + " values do not make the shape " + Arrays.toString(shape));
    }
    this.values = values;
    this.type = type;
    this.shape = shape.clone();
  }

  /** An array of float32; no shape for a scalar. */
  public static NpyArray of(float[] values, int... shape) {
    Objects.requireNonNull(values, "values must not be null");
    return new NpyArray(values, values.length, "<f4", shape);
  }

  /** An array of float64; no shape for a scalar. */
  public static NpyArray of(double[] values, int... shape) {
    Objects.requireNonNull(values, "values must not be null");
    return new NpyArray(values, values.length, "<f8", shape);
  }

  /** An array of int64; no shape for a scalar. */
  public static NpyArray of(long[] values, int... shape) {
    Objects.requireNonNull(values, "values must not be null");
    return new NpyArray(values, values.length, "<i8", shape);
  }

  /** The values of a feature, float32 or int64; kept, not copied. */
  public static NpyArray of(FeatureArray array) {
    return array.isInteger()
        ? of(array.integers(), array.shape())
        : of(array.floats(), array.shape());
  }

  /** NumPy's name of the type: {@code <f4}, {@code <f8} or {@code <i8}. */
  public String type() {
    return type;
  }

  /** The extents: a copy; empty for a scalar. */
  public int[] shape() {
    return shape.clone();
  }

  /** The number of values. */
  public int size() {
    int size = 1;
    for (int extent : shape) {
      size *= extent;
    }
    return size;
  }

  /** One value, by its index in C order. */
  public double get(int index) {
    if (values instanceof float[] floats) {
      return floats[index];
    }
    return values instanceof double[] doubles ? doubles[index] : ((long[]) values)[index];
  }

  /** The bytes of some values, little end first. */
  ByteBuffer bytes(int from, int to) {
    int width = values instanceof float[] ? Float.BYTES : Long.BYTES;
    ByteBuffer bytes = ByteBuffer.allocate((to - from) * width).order(ByteOrder.LITTLE_ENDIAN);
    if (values instanceof float[] floats) {
      bytes.asFloatBuffer().put(floats, from, to - from);
    } else if (values instanceof double[] doubles) {
      bytes.asDoubleBuffer().put(doubles, from, to - from);
    } else {
      bytes.asLongBuffer().put((long[]) values, from, to - from);
    }
    return bytes;
  }

  /** Gives the type and shape, not the values. */
  @Override
  public String toString() {
    return type + Arrays.toString(shape);
  }
}
