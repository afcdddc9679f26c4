package org.ser4j.backend.djl.pytorch;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.ser4j.api.RecognizerClosedException;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;

/**
 * A compiled network that infers. Each call has a manager of its own, so that memory stays flat.
 */
final class PyTorchNetwork implements Network {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final NDManager manager;
  private final Operation operation;
  private final Shape input;
  private boolean closed;

  PyTorchNetwork(ResolvedLayer root, Weights weights, Device device) {
    input = root.input();
    manager = PyTorchRuntime.engine().newBaseManager(device);
    try {
      Parameters parameters = new Parameters(manager, root.allParameters(), weights);
      operation = new TreeCompiler(parameters).compile(root);
    } catch (RuntimeException | Error e) {
      manager.close();
      throw e;
    }
  }

  @Override
  public float[] logits(float[] inputs, int rows) {
    Batches.requireInputs(input, inputs, rows);
    lock.readLock().lock();
    try {
      if (closed) {
        throw new RecognizerClosedException("the network was closed; load it again");
      }
      return Guard.run("compute logits", () -> GradientMode.off(() -> forward(inputs, rows)));
    } finally {
      lock.readLock().unlock();
    }
  }

  private float[] forward(float[] inputs, int rows) {
    try (NDManager call = manager.newSubManager()) {
      NDArray batch = Tensors.upload(call, inputs, Tensors.batch(rows, input));
      return operation.apply(batch, false).toFloatArray();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        manager.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
