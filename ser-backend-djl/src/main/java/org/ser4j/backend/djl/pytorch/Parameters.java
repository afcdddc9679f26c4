package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;

/** A network's arrays on its device, by name. */
final class Parameters {
  private final NDManager manager;
  private final List<ParameterSpec> specs;
  private final Map<String, NDArray> arrays = new LinkedHashMap<>();

  /**
   * Copies the weights to the device.
   *
   * @param manager owns the arrays
   * @throws IllegalArgumentException if the weights do not fit
   */
  Parameters(NDManager manager, List<ParameterSpec> specs, Weights weights) {
    weights.requireFit(specs);
    this.manager = manager;
    this.specs = specs;
    for (ParameterSpec spec : specs) {
      arrays.put(spec.name(), constant(weights.get(spec.name()), spec.shape()));
    }
  }

  /** Another array on the same device, of the same life. */
  NDArray constant(float[] values, Shape shape) {
    return Tensors.upload(manager, values, Tensors.shape(shape));
  }

  NDArray get(ResolvedLayer layer, String suffix) {
    return arrays.get(layer.parameter(suffix));
  }

  /** A layer's kernel, from now on with its channels next to each other in memory. */
  NDArray channelsLast(ResolvedLayer layer, String suffix) {
    return arrays.computeIfPresent(
        layer.parameter(suffix), (name, kernel) -> Tensors.channelsLast(kernel));
  }

  /** The arrays that a layer itself owns, in its order. */
  List<NDArray> all(ResolvedLayer layer) {
    return layer.parameters().stream().map(spec -> arrays.get(spec.name())).toList();
  }

  /** Asks PyTorch to keep gradients for what is learned. */
  List<Trainable> trainables() {
    List<Trainable> trainables = new ArrayList<>();
    for (ParameterSpec spec : specs) {
      if (spec.role().trainable()) {
        NDArray array = arrays.get(spec.name());
        array.setRequiresGradient(true);
        boolean decays = spec.role() == ParameterSpec.Role.WEIGHT;
        trainables.add(new Trainable(array, decays));
      }
    }
    return trainables;
  }

  /** A copy of all arrays as they are now. */
  Weights weights() {
    Map<String, float[]> copies = new LinkedHashMap<>();
    arrays.forEach(
        (name, array) -> {
          // Of an array that is not in plain order, toFloatArray alone would leave a copy behind.
          try (NDArray plain = array.reshape(-1)) {
            copies.put(name, plain.toFloatArray());
          }
        });
    return new Weights(copies);
  }

  /**
   * An array that is learned.
   *
   * @param decays whether weight decay applies to it
   */
  record Trainable(NDArray value, boolean decays) {
    /** Zeros of the same shape, for what an optimiser remembers. */
    NDArray memory() {
      return value.zerosLike();
    }
  }
}
