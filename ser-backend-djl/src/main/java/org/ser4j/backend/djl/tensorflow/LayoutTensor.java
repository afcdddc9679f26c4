package org.ser4j.backend.djl.tensorflow;

import org.ser4j.models.layer.Shape;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A batch in a graph, with its memory layout. TensorFlow's convolutions take channels last, while
 * this library's shapes have them first; knowing the layout saves transposes.
 *
 * @param values the batch, batch axis first
 * @param channelsLast whether the channels come after the places in {@code values}; without meaning
 *     for a vector
 */
record LayoutTensor(Operand<TFloat32> values, Shape shape, boolean channelsLast) {

  /** Values of the same shape and layout. */
  LayoutTensor with(Operand<TFloat32> others) {
    return new LayoutTensor(others, shape, channelsLast);
  }

  /** Channels first. */
  Operand<TFloat32> first(Ops tf) {
    if (!channelsLast || shape.rank() == 1) {
      return values;
    }
    int[] order = shape.rank() == 2 ? new int[] {0, 2, 1} : new int[] {0, 3, 1, 2};
    return tf.linalg.transpose(values, tf.constant(order));
  }

  /** Channels last. */
  Operand<TFloat32> last(Ops tf) {
    if (channelsLast || shape.rank() == 1) {
      return values;
    }
    int[] order = shape.rank() == 2 ? new int[] {0, 2, 1} : new int[] {0, 2, 3, 1};
    return tf.linalg.transpose(values, tf.constant(order));
  }

  /** As an image {@code [rows][height][width][channels]}; a sequence has the height 1. */
  Operand<TFloat32> image(Ops tf) {
    Operand<TFloat32> last = last(tf);
    return switch (shape.rank()) {
      case 1 -> tf.reshape(last, tf.constant(new int[] {-1, 1, 1, shape.get(0)}));
      case 2 -> tf.reshape(last, tf.constant(new int[] {-1, 1, shape.get(1), shape.get(0)}));
      default -> last;
    };
  }

  /** The inverse of {@link #image}. */
  static LayoutTensor ofImage(Ops tf, Operand<TFloat32> image, Shape shape) {
    Operand<TFloat32> values =
        switch (shape.rank()) {
          case 1 -> tf.reshape(image, tf.constant(new int[] {-1, shape.get(0)}));
          case 2 -> tf.reshape(image, tf.constant(new int[] {-1, shape.get(1), shape.get(0)}));
          default -> image;
        };
    return new LayoutTensor(values, shape, true);
  }

  /** The axes after the batch that are not the channels. */
  int[] places() {
    int from = channelsLast ? 1 : 2;
    int[] axes = new int[shape.rank() - 1];
    for (int i = 0; i < axes.length; i++) {
      axes[i] = from + i;
    }
    return axes;
  }
}
