package org.ser4j.backend.djl.tensorflow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Direct buffers through which inputs go to TensorFlow, used again and again: DJL would make one
 * for each call and leave it to the garbage collector. As many as there are calls at a time.
 */
final class InputBuffers {
  private final Queue<ByteBuffer> free = new ConcurrentLinkedQueue<>();

  /** Copies values to an array of the manager's. */
  NDArray upload(NDManager manager, float[] values, Shape shape) {
    ByteBuffer buffer = take(values.length * Float.BYTES);
    try {
      buffer.asFloatBuffer().put(values);
      return manager.create(buffer, shape, DataType.FLOAT32);
    } finally {
      free.add(buffer.clear());
    }
  }

  private ByteBuffer take(int bytes) {
    ByteBuffer buffer = free.poll();
    return buffer == null || buffer.capacity() < bytes
        ? ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder())
        : buffer.limit(bytes);
  }
}
