package org.ser4j.backend.djl.pytorch;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.ser4j.backend.djl.internal.LockedNetwork;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;

/**
 * A compiled network that infers. Each call has a manager of its own, so that memory stays flat.
 */
final class PyTorchNetwork extends LockedNetwork {
  private final NDManager manager;
  private final Operation operation;
  private final Shape input;

  PyTorchNetwork(ResolvedLayer root, Weights weights, Device device) {
    super(root.input());
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
  protected float[] forward(float[] inputs, int rows) {
    return PyTorchRuntime.run(
        "compute logits", () -> PyTorchRuntime.withoutGradients(() -> compute(inputs, rows)));
  }

  private float[] compute(float[] inputs, int rows) {
    try (NDManager call = manager.newSubManager()) {
      NDArray batch = Tensors.upload(call, inputs, Tensors.batch(rows, input));
      return operation.apply(batch, false).toFloatArray();
    }
  }

  @Override
  protected void release() {
    manager.close();
  }
}
