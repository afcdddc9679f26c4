package org.ser4j.backend.djl.tensorflow;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.Map;
import org.ser4j.backend.djl.internal.ImportedNetwork;
import org.ser4j.backend.djl.tensorflow.TensorFlowNetwork.InputBuffers;
import org.ser4j.models.engine.ModelImporter;
import org.ser4j.models.engine.Network;
import org.ser4j.models.network.ImportedModel;

/** Loads SavedModels made elsewhere; their signature {@code serving_default} is computed. */
public final class SavedModelImporter implements ModelImporter {
  /** For {@link java.util.ServiceLoader}; loads nothing. */
  public SavedModelImporter() {}

  @Override
  public String engine() {
    return "tensorflow";
  }

  @Override
  public String format() {
    return "saved_model";
  }

  @Override
  public Network load(ImportedModel network, String device) {
    NativeLibrary.require();
    TensorFlowDevice place = TensorFlowDevice.named(device);
    return TensorFlowRuntime.run("load '" + network.name() + "'", () -> load(network, place));
  }

  private static SavedModelNetwork load(ImportedModel data, TensorFlowDevice place)
      throws IOException, MalformedModelException {
    Model empty = TensorFlowRuntime.engine().newModel(data.name(), place.device());
    Model model =
        ImportedNetwork.read(
            data,
            empty,
            (into, folder) -> into.load(folder, null, Map.of("ConfigProto", place.session())));
    return new SavedModelNetwork(data, model);
  }

  private static final class SavedModelNetwork extends ImportedNetwork {
    private final InputBuffers buffers = new InputBuffers();

    SavedModelNetwork(ImportedModel data, Model model) {
      super(data, model);
    }

    @Override
    protected NDArray upload(NDManager manager, float[] values, Shape shape) {
      return buffers.upload(manager, values, shape);
    }

    @Override
    protected float[] forward(float[] inputs, int rows) {
      return TensorFlowRuntime.run("compute logits", () -> compute(inputs, rows));
    }
  }
}
