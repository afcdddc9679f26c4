package org.ser4j.backend.djl.tensorflow;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.Utils;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ser4j.backend.djl.internal.LockedNetwork;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;

/**
 * A compiled network that infers: a SavedModel in a DJL model. Each call has a manager of its own,
 * so that memory stays flat.
 */
final class TensorFlowNetwork extends LockedNetwork {
  private final Model model;
  private final ParameterStore none;
  private final org.ser4j.models.layer.Shape input;
  private final InputBuffers buffers = new InputBuffers();

  private TensorFlowNetwork(ResolvedLayer root, Model model) {
    super(root.input());
    this.model = model;
    input = root.input();
    none = new ParameterStore(model.getNDManager(), false);
  }

  /** Writes the network to a folder for DJL to read; the folder is gone afterwards. */
  static TensorFlowNetwork load(ResolvedLayer root, Weights weights, TensorFlowDevice place)
      throws IOException, MalformedModelException {
    Path folder = Files.createTempDirectory("ser4j-tensorflow");
    try {
      Path saved = folder.resolve("model");
      SavedModelExporter.Writer.write(root, weights, place, saved);
      Model model = TensorFlowRuntime.engine().newModel("network", place.device());
      try {
        model.load(saved, null, Map.of("ConfigProto", place.session()));
      } catch (IOException | MalformedModelException | RuntimeException | Error e) {
        model.close();
        throw e;
      }
      return new TensorFlowNetwork(root, model);
    } finally {
      Utils.deleteQuietly(folder);
    }
  }

  @Override
  protected float[] forward(float[] inputs, int rows) {
    return TensorFlowRuntime.run("compute logits", () -> compute(inputs, rows));
  }

  private float[] compute(float[] inputs, int rows) {
    Shape shape = new Shape(Tensors.batch(rows, input).asArray());
    try (NDManager call = model.getNDManager().newSubManager()) {
      NDArray batch = buffers.upload(call, inputs, shape);
      return model.getBlock().forward(none, new NDList(batch), false).get(0).toFloatArray();
    }
  }

  @Override
  protected void release() {
    model.close();
  }

  /**
   * Direct buffers through which inputs go to TensorFlow, used again and again: DJL would make one
   * for each call and leave it to the garbage collector. As many as there are calls at a time.
   */
  static final class InputBuffers {
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
}
