package org.ser4j.backend.djl.pytorch;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.ser4j.backend.djl.internal.Batches;

/** The way from Java's arrays to PyTorch's. */
final class Tensors {
  private Tensors() {}

  /** The same extents after a batch axis. */
  static Shape batch(long rows, org.ser4j.models.layer.Shape shape) {
    return new Shape(Batches.extents(rows, shape));
  }

  /** The same extents in DJL's type. */
  static Shape shape(org.ser4j.models.layer.Shape shape) {
    return batch(1, shape).slice(1);
  }

  /**
   * Copies values to the manager's device. They are written straight into memory that PyTorch owns:
   * DJL's own way leaves a direct buffer behind on each call, for the garbage collector to find.
   */
  static NDArray upload(NDManager manager, float[] values, Shape shape) {
    NDArray host = manager.create(shape, DataType.FLOAT32, Device.cpu());
    host.toByteBuffer(true).asFloatBuffer().put(values);
    if (!manager.getDevice().isGpu()) {
      return host;
    }
    try (host) {
      NDArray array = host.toDevice(manager.getDevice(), false);
      array.attach(manager);
      return array;
    }
  }

  /**
   * The same kernel, its channels next to each other in memory. PyTorch's convolution then works in
   * that order throughout, and with it all that follows, which spares oneDNN most of its
   * reordering.
   */
  static NDArray channelsLast(NDArray kernel) {
    Shape shape = kernel.getShape();
    try (kernel;
        NDArray moved = kernel.transpose(0, 2, 3, 1);
        NDArray flat = moved.reshape(-1);
        NDArray ordered = flat.reshape(shape.get(0), shape.get(2), shape.get(3), shape.get(1))) {
      return ordered.transpose(0, 3, 1, 2);
    }
  }
}
