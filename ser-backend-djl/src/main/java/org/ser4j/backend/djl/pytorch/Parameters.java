package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;

/** A network's arrays on its device, by name. */
final class Parameters {
  private final NDManager manager;
  private final List<ParameterSpec> specs;
  private final Map<String, NDArray> arrays = new LinkedHashMap<>();
  private final Map<String, NDArray> memories = new LinkedHashMap<>();

  /**
   * Copies the weights to the device.
   *
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
    return get(layer.parameter(suffix));
  }

  private NDArray get(String name) {
    return Objects.requireNonNull(arrays.get(name), name);
  }

  /** A layer's kernel, from now on with its channels next to each other in memory. */
  NDArray channelsLast(ResolvedLayer layer, String suffix) {
    NDArray kernel = Tensors.channelsLast(get(layer, suffix));
    arrays.put(layer.parameter(suffix), kernel);
    return kernel;
  }

  /** The same of a kernel along one axis, which becomes one of an image of one row. */
  NDArray lineChannelsLast(ResolvedLayer layer, String suffix) {
    try (NDArray line = get(layer, suffix)) {
      long[] extents = line.getShape().getShape();
      NDArray kernel = Tensors.channelsLast(line.reshape(extents[0], extents[1], 1, extents[2]));
      arrays.put(layer.parameter(suffix), kernel);
      return kernel;
    }
  }

  /** The arrays that a layer itself owns, in its order. */
  List<NDArray> all(ResolvedLayer layer) {
    return layer.parameters().stream().map(spec -> get(spec.name())).toList();
  }

  /** Asks PyTorch to keep gradients for what is learned. */
  List<Trainable> trainables(Predicate<ParameterSpec> decays) {
    List<Trainable> trainables = new ArrayList<>();
    for (ParameterSpec spec : specs) {
      if (spec.role().trainable()) {
        NDArray array = get(spec.name());
        array.setRequiresGradient(true);
        trainables.add(new Trainable(array, decays.test(spec), () -> memory(spec.name(), array)));
      }
    }
    return trainables;
  }

  private NDArray memory(String name, NDArray of) {
    NDArray zeros = of.zerosLike();
    int number = 0;
    while (memories.putIfAbsent(name + "/" + number, zeros) != null) {
      number++;
    }
    return zeros;
  }

  /** A copy of all arrays as they are now. */
  Weights weights() {
    return copy(arrays);
  }

  /** A copy of what the optimizer remembers. */
  Weights memory() {
    return copy(memories);
  }

  /**
   * Makes an optimizer that has seen nothing remember.
   *
   * @throws IllegalArgumentException if another one's memory is given
   */
  void remember(Weights memory) {
    if (!memory.names().equals(memories.keySet())) {
      throw new IllegalArgumentException(
          "this optimizer remembers " + memories.keySet() + ", not " + memory.names());
    }
    memories.forEach(
        (name, zeros) -> {
          float[] values = memory.get(name);
          if (values.length != zeros.size()) {
            throw new IllegalArgumentException(
                "memory '" + name + "' has " + zeros.size() + " values, not " + values.length);
          }
          // Added, since the array may lie in another order in memory.
          try (NDArray plain = Tensors.upload(manager, values, zeros.getShape())) {
            zeros.addi(plain);
          }
        });
  }

  private static Weights copy(Map<String, NDArray> arrays) {
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

  /** An array that is learned. */
  record Trainable(NDArray value, boolean decays, Supplier<NDArray> memories) {
    /** Zeros of the same shape, for what an optimizer remembers. */
    NDArray memory() {
      return memories.get();
    }
  }
}
