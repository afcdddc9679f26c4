package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;
import org.ser4j.models.layer.Layer.PoolKind;
import org.ser4j.models.layer.Padding;

/** Operations that slide a window along one or two axes. */
final class WindowOperations {
  private WindowOperations() {}

  /** A kernel's or pool's extent, stride and padded places along each axis after the channels. */
  record Window(int[] size, int[] stride, int[] before, int[] after) {

    static Window of(
        Padding padding, org.ser4j.models.layer.Shape input, int[] size, int[] stride) {
      int[] before = new int[size.length];
      int[] after = new int[size.length];
      for (int axis = 0; axis < size.length; axis++) {
        int in = input.get(axis + 1);
        before[axis] = padding.before(in, size[axis], stride[axis]);
        after[axis] = padding.after(in, size[axis], stride[axis]);
      }
      return new Window(size, stride, before, after);
    }

    /** The same along an image of one row. */
    Window ofImage() {
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

    /** The padding on either side, if it is {@link #symmetric()}. */
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

  /**
   * A convolution along one or two axes. PyTorch pads as much before as after; any other padding is
   * written out.
   */
  static final class Convolution implements Operation {
    private final NDArray weight;
    private final @Nullable NDArray bias;
    private final Window window;
    private final Shape strides;
    private final Shape paddings;
    private final Shape dilations;

    Convolution(NDArray weight, @Nullable NDArray bias, Window window) {
      this.weight = weight;
      this.bias = bias;
      this.window = window;
      strides = window.strides();
      paddings = window.symmetric() ? window.paddings() : window.none();
      dilations = window.ones();
    }

    @Override
    public NDArray apply(NDArray x, boolean training) {
      return window.symmetric() ? convolve(x, weight) : padAndConvolve(x, weight);
    }

    private NDArray padAndConvolve(NDArray x, NDArray kernel) {
      try (NDArray padded = window.pad(x, 0)) {
        return convolve(padded, kernel);
      }
    }

    private NDArray convolve(NDArray x, NDArray kernel) {
      return x.getNDArrayInternal()
          .convolution(x, kernel, bias, strides, paddings, dilations, 1)
          .singletonOrThrow();
    }

    /**
     * The same with a second channel of zeros, for images of one channel whose output is one place
     * wide: oneDNN, as in PyTorch 2.7.1, reads the wrong memory for these.
     */
    Operation withSecondChannel() {
      Shape one = new Shape(0, 0, 0, 0, 0, 1);
      return (x, training) -> {
        try (NDArray two = x.pad(one, 0);
            NDArray kernel = weight.pad(one, 0)) {
          return window.symmetric() ? convolve(two, kernel) : padAndConvolve(two, kernel);
        }
      };
    }
  }

  /**
   * Maximum or average pooling along one or two axes. Padded places are written out, as minus
   * infinity or as zeros; averages are then corrected by how many places of each window lie inside.
   */
  static final class Pooling implements Operation {
    private final PoolKind kind;
    private final Window window;
    private final @Nullable NDArray correction;
    private final Shape sizes;
    private final Shape strides;
    private final Shape none;

    /**
     * Makes the operation.
     *
     * @param correction window size over places inside, for each window; null if nothing is padded
     *     or for a maximum
     */
    Pooling(PoolKind kind, Window window, @Nullable NDArray correction) {
      this.kind = kind;
      this.window = window;
      this.correction = correction;
      sizes = window.sizes();
      strides = window.strides();
      none = window.none();
    }

    @Override
    public NDArray apply(NDArray x, boolean training) {
      if (!window.padded()) {
        return pool(x);
      }
      double outside = kind == PoolKind.MAX ? Double.NEGATIVE_INFINITY : 0;
      try (NDArray padded = window.pad(x, outside)) {
        NDArray pooled = pool(padded);
        if (correction == null) {
          return pooled;
        }
        try (pooled) {
          return pooled.mul(correction);
        }
      }
    }

    private NDArray pool(NDArray x) {
      return kind == PoolKind.MAX
          ? x.getNDArrayInternal().maxPool(sizes, strides, none, false)
          : x.getNDArrayInternal().avgPool(sizes, strides, none, false, false);
    }

    /** For each window, row-major, its size over the number of its places that lie inside. */
    static float[] corrections(
        Window window, org.ser4j.models.layer.Shape input, org.ser4j.models.layer.Shape output) {
      float[] result = {1};
      for (int axis = 0; axis < window.size().length; axis++) {
        int extent = output.get(axis + 1);
        float[] wider = new float[result.length * extent];
        for (int place = 0; place < extent; place++) {
          int start = place * window.stride()[axis] - window.before()[axis];
          int end = Math.min(start + window.size()[axis], input.get(axis + 1));
          float factor = (float) window.size()[axis] / (end - Math.max(start, 0));
          for (int outer = 0; outer < result.length; outer++) {
            wider[outer * extent + place] = result[outer] * factor;
          }
        }
        result = wider;
      }
      return result;
    }
  }

  /**
   * An operation on images, applied to sequences as images of one row. With their channels next to
   * each other in memory, PyTorch pools such images several values at a time; its pooling of
   * sequences goes one by one.
   *
   * @param onImages takes and gives {@code [rows, channels, 1, places]}
   */
  record SequenceAsImage(Operation onImages) implements Operation {
    private static final int ROW = 2;

    @Override
    public NDArray apply(NDArray x, boolean training) {
      try (NDArray image = x.expandDims(ROW);
          NDArray result = onImages.apply(image, training)) {
        return result.squeeze(ROW);
      }
    }
  }
}
