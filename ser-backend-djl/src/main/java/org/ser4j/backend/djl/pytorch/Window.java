package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.ser4j.models.layer.Padding;

/**
 * A kernel's or pool's extent, stride and padded places along each axis after the channels.
 *
 * @param size extents
 * @param stride steps
 * @param before padded places before the first value
 * @param after padded places after the last value
 */
record Window(int[] size, int[] stride, int[] before, int[] after) {

  static Window of(Padding padding, org.ser4j.models.layer.Shape input, int[] size, int[] stride) {
    int[] before = new int[size.length];
    int[] after = new int[size.length];
    for (int axis = 0; axis < size.length; axis++) {
      int in = input.get(axis + 1);
      before[axis] = padding.before(in, size[axis], stride[axis]);
      after[axis] = padding.after(in, size[axis], stride[axis]);
    }
    return new Window(size, stride, before, after);
  }

  /** The same along a picture of one row. */
  Window ofPicture() {
    return new Window(
        new int[] {1, size[0]},
        new int[] {1, stride[0]},
        new int[] {0, before[0]},
        new int[] {0, after[0]});
  }

  Shape sizes() {
    return shape(size);
  }

  Shape strides() {
    return shape(stride);
  }

  /** The padding on either side, only to be asked for where it is {@link #symmetric()}. */
  Shape paddings() {
    return shape(before);
  }

  Shape none() {
    return shape(new int[size.length]);
  }

  Shape ones() {
    int[] ones = new int[size.length];
    java.util.Arrays.fill(ones, 1);
    return shape(ones);
  }

  /** Whether as much is padded before as after, which PyTorch's own padding can do. */
  boolean symmetric() {
    return java.util.Arrays.equals(before, after);
  }

  boolean padded() {
    return java.util.Arrays.stream(before).sum() + java.util.Arrays.stream(after).sum() > 0;
  }

  /** The batch with the padded places written out. */
  NDArray pad(NDArray x, double value) {
    int axes = size.length;
    long[] pairs = new long[2 * axes];
    for (int axis = 0; axis < axes; axis++) {
      // PyTorch lists the last axis first.
      pairs[2 * (axes - 1 - axis)] = before[axis];
      pairs[2 * (axes - 1 - axis) + 1] = after[axis];
    }
    return x.pad(new Shape(pairs), value);
  }

  private static Shape shape(int[] values) {
    long[] extents = new long[values.length];
    for (int axis = 0; axis < values.length; axis++) {
      extents[axis] = values[axis];
    }
    return new Shape(extents);
  }
}
