package org.ser4j.backend.djl.pytorch;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import org.ser4j.api.EngineException;
import org.ser4j.backend.djl.internal.OpaqueNetwork;
import org.ser4j.backend.djl.internal.UnpackedNetwork;
import org.ser4j.models.network.ForeignNetwork;

/** A TorchScript file. */
final class ScriptNetwork extends OpaqueNetwork {
  static final String FORMAT = "torchscript";

  private ScriptNetwork(ForeignNetwork data, Model model) {
    super(data, model);
  }

  static ScriptNetwork load(ForeignNetwork data, Device device)
      throws IOException, MalformedModelException {
    if (data.files().size() != 1) {
      throw new EngineException(
          "a network in the format '" + FORMAT + "' is one file, not " + data.files().keySet());
    }
    String file = data.files().firstKey();
    Model empty = PyTorchRuntime.engine().newModel(data.name(), device);
    Model model =
        UnpackedNetwork.load(data, empty, (into, folder) -> into.load(folder, file, null));
    return new ScriptNetwork(data, model);
  }

  @Override
  protected NDArray upload(NDManager manager, float[] values, Shape shape) {
    return Tensors.upload(manager, values, shape);
  }

  @Override
  protected float[] forward(float[] inputs, int rows) {
    return Guard.run("compute logits", () -> GradientMode.off(() -> compute(inputs, rows)));
  }
}
