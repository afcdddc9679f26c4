package org.ser4j.backend.djl.pytorch;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import org.ser4j.api.EngineException;
import org.ser4j.backend.djl.internal.ImportedNetwork;
import org.ser4j.models.engine.ModelImporter;
import org.ser4j.models.engine.Network;
import org.ser4j.models.network.ImportedModel;

/** Loads TorchScript files. */
public final class TorchScriptImporter implements ModelImporter {
  /** For {@link java.util.ServiceLoader}; loads nothing. */
  public TorchScriptImporter() {}

  @Override
  public String engine() {
    return "pytorch";
  }

  @Override
  public String format() {
    return "torchscript";
  }

  @Override
  public Network load(ImportedModel network, String device) {
    Device place = PyTorchRuntime.device(device);
    return PyTorchRuntime.run("load '" + network.name() + "'", () -> load(network, place));
  }

  private ScriptNetwork load(ImportedModel data, Device device)
      throws IOException, MalformedModelException {
    if (data.files().size() != 1) {
      throw new EngineException(
          "a network in the format '" + format() + "' is one file, not " + data.files().keySet());
    }
    String file = data.files().firstKey();
    Model empty = PyTorchRuntime.engine().newModel(data.name(), device);
    return new ScriptNetwork(
        data, ImportedNetwork.read(data, empty, (into, folder) -> into.load(folder, file, null)));
  }

  private static final class ScriptNetwork extends ImportedNetwork {
    ScriptNetwork(ImportedModel data, Model model) {
      super(data, model);
    }

    @Override
    protected NDArray upload(NDManager manager, float[] values, Shape shape) {
      return Tensors.upload(manager, values, shape);
    }

    @Override
    protected float[] forward(float[] inputs, int rows) {
      return PyTorchRuntime.run(
          "compute logits", () -> PyTorchRuntime.withoutGradients(() -> compute(inputs, rows)));
    }
  }
}
