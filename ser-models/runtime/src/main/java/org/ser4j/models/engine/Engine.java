package org.ser4j.models.engine;

import java.util.List;
import java.util.Optional;
import org.ser4j.api.EngineException;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Weights;

/**
 * Computes layer trees. Found by {@link java.util.ServiceLoader}; constructing one must neither
 * load native code nor touch the network, so that engines can be listed cheaply. Thread-safe.
 *
 * <p>An engine that also trains provides {@code org.ser4j.training.engine.TrainingEngine} too. Each
 * format of models made elsewhere is a {@link ModelImporter} or a {@link ModelExporter}.
 */
public interface Engine {
  /** What users call it: lower case, such as {@code jvm} or {@code pytorch}. */
  String name();

  /**
   * What is known of the engine before it starts; loads no native code.
   *
   * @return its library, devices, and what is missing; by default an unknown library on {@code cpu}
   */
  default EngineInfo info() {
    return new EngineInfo("unknown", List.of("cpu"), List.of(), Optional.empty());
  }

  /**
   * Starts the engine and asks its library.
   *
   * @return the loaded version and the devices that exist; by default {@link #info}
   * @throws EngineException if it does not start; the message says what to add
   */
  default EngineInfo probe() {
    return info();
  }

  /**
   * Compiles a network for inference.
   *
   * @param weights exactly the arrays that the tree needs; not kept after the call
   * @param device {@code cpu}, {@code gpu:0} and so on
   * @return the network, to be closed by the caller
   * @throws IllegalArgumentException if the weights do not fit
   * @throws EngineException if the engine's library or the device is missing; the message says what
   *     to add
   */
  Network load(Architecture architecture, Weights weights, String device);
}
