package org.ser4j.backend.djl.tensorflow;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ser4j.models.layer.Layer.PoolKind;
import org.ser4j.models.layer.Padding;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/** Operations of a graph that several layers share. */
final class GraphOperations {
  private GraphOperations() {}

  /**
   * Convolution and pooling of {@code [rows][height][width][channels]}. The paddings are those of
   * TensorFlow, by name and place.
   */
  record Windows(Ops tf) {

    /**
     * A convolution.
     *
     * @param kernel {@code [filters][channels][height][width]}
     */
    Operand<TFloat32> convolve(
        Operand<TFloat32> image,
        Operand<TFloat32> kernel,
        int strideHeight,
        int strideWidth,
        Padding padding) {
      return tf.nn.conv2d(
          image,
          tf.linalg.transpose(kernel, tf.constant(new int[] {2, 3, 1, 0})),
          List.of(1L, (long) strideHeight, (long) strideWidth, 1L),
          padding.name());
    }

    /** A pooling; padded places do not count. */
    Operand<TFloat32> pool(
        PoolKind kind, Operand<TFloat32> image, int[] size, int[] stride, Padding padding) {
      if (kind == PoolKind.MAX) {
        return tf.nn.maxPool(
            image,
            tf.constant(new int[] {1, size[0], size[1], 1}),
            tf.constant(new int[] {1, stride[0], stride[1], 1}),
            padding.name());
      }
      return tf.nn.avgPool(image, longs(size), longs(stride), padding.name());
    }

    private static List<Long> longs(int[] values) {
      return List.of(1L, (long) values[0], (long) values[1], 1L);
    }
  }

  /** Mean and standard deviation over the frames of {@code [rows][frames][channels]}. */
  record Statistics(Ops tf) {
    private static final float FLOOR = 1e-5f;
    private static final int FRAMES = 1;

    /**
     * Pools a sequence.
     *
     * @param average over frames, weighted or not, the axis kept
     * @return {@code [rows][channels]} or {@code [rows][2 channels]}
     */
    Operand<TFloat32> pool(
        Operand<TFloat32> x, UnaryOperator<Operand<TFloat32>> average, boolean deviation) {
      Operand<TFloat32> mean = average.apply(x);
      if (!deviation) {
        return squeeze(mean);
      }
      Operand<TFloat32> variance = average.apply(tf.math.square(tf.math.sub(x, mean)));
      // Kept off zero, where the root's gradient is infinite.
      Operand<TFloat32> root = tf.math.sqrt(tf.math.add(variance, tf.constant(FLOOR)));
      return tf.concat(List.of(squeeze(mean), squeeze(root)), tf.constant(1));
    }

    /** Over frames, the axis kept. */
    Operand<TFloat32> mean(Operand<TFloat32> x) {
      return tf.math.mean(x, tf.constant(FRAMES), Mean.keepDims(true));
    }

    /** Over frames, the axis kept. */
    Operand<TFloat32> sum(Operand<TFloat32> x) {
      return tf.reduceSum(x, tf.constant(FRAMES), ReduceSum.keepDims(true));
    }

    private Operand<TFloat32> squeeze(Operand<TFloat32> x) {
      return tf.squeeze(x, Squeeze.axis(List.of((long) FRAMES)));
    }
  }
}
