package org.ser4j.backend.djl.tensorflow;

import java.util.List;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.PoolKind;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Convolution and pooling of {@code [rows][height][width][channels]}. The paddings are those of
 * TensorFlow, by name and place.
 *
 * @param tf builds the graph
 */
record Windows(Ops tf) {

  /**
   * A convolution.
   *
   * @param kernel {@code [filters][channels][height][width]}
   */
  Operand<TFloat32> convolve(
      Operand<TFloat32> picture,
      Operand<TFloat32> kernel,
      int strideHeight,
      int strideWidth,
      Padding padding) {
    return tf.nn.conv2d(
        picture,
        tf.linalg.transpose(kernel, tf.constant(new int[] {2, 3, 1, 0})),
        List.of(1L, (long) strideHeight, (long) strideWidth, 1L),
        padding.name());
  }

  /** A pooling; padded places do not count. */
  Operand<TFloat32> pool(
      PoolKind kind, Operand<TFloat32> picture, int[] size, int[] stride, Padding padding) {
    if (kind == PoolKind.MAX) {
      return tf.nn.maxPool(
          picture,
          tf.constant(new int[] {1, size[0], size[1], 1}),
          tf.constant(new int[] {1, stride[0], stride[1], 1}),
          padding.name());
    }
    return tf.nn.avgPool(picture, longs(size), longs(stride), padding.name());
  }

  private static List<Long> longs(int[] values) {
    return List.of(1L, (long) values[0], (long) values[1], 1L);
  }
}
