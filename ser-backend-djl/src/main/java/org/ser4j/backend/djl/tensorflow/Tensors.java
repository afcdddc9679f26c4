package org.ser4j.backend.djl.tensorflow;

import org.ser4j.backend.djl.internal.Batches;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

/** The way between Java's arrays and TensorFlow's. */
final class Tensors {
  private Tensors() {}

  /** The same extents after a batch axis; -1 rows for any number. */
  static Shape batch(long rows, org.ser4j.models.layer.Shape shape) {
    return Shape.of(Batches.extents(rows, shape));
  }

  /** The same extents in TensorFlow's type. */
  static Shape shape(org.ser4j.models.layer.Shape shape) {
    return batch(1, shape).tail();
  }

  /** A copy, to be closed. */
  static TFloat32 upload(float[] values, Shape shape) {
    return TFloat32.tensorOf(shape, DataBuffers.of(values, true, false));
  }

  /** A copy. */
  static float[] download(Tensor tensor) {
    float[] values = new float[Math.toIntExact(tensor.shape().size())];
    ((TFloat32) tensor).copyTo(DataBuffers.of(values, false, false));
    return values;
  }
}
