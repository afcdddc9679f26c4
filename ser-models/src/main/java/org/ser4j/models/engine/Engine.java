package org.ser4j.models.engine;

import java.util.List;
import java.util.Optional;
import org.ser4j.api.EngineException;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Weights;

/**
 * Computes layer trees. Found by {@link java.util.ServiceLoader}; constructing one must neither
 * load native code nor touch the network, so that engines can be listed cheaply. Thread-safe.
 */
public interface Engine {
  /**
   * What users call it.
   *
   * @return lower case, such as {@code jvm} or {@code pytorch}
   */
  String name();

  /**
   * Whether {@link #train} works.
   *
   * @return false for an engine that only infers
   */
  boolean trains();

  /**
   * What can be said of the engine before it has started; loads no native code.
   *
   * @return its library, devices, and what is missing; the default knows nothing
   */
  default EngineInfo info() {
    return new EngineInfo("unknown", List.of("cpu"), List.of(), Optional.empty());
  }

  /**
   * Starts the engine and asks its library.
   *
   * @return the version that was loaded and the devices that are there; the default asks nothing
   * @throws EngineException if it does not start; the message says what to add
   */
  default EngineInfo probe() {
    return info();
  }

  /**
   * Compiles a network for inference.
   *
   * @param architecture the tree
   * @param weights just the arrays that the tree needs; not kept after the call
   * @param device {@code cpu}, {@code gpu:0} and so on
   * @return the network, to be closed by the caller
   * @throws IllegalArgumentException if the weights do not fit
   * @throws EngineException if the engine's library or the device is not there; the message says
   *     what to add
   */
  Network load(Architecture architecture, Weights weights, String device);

  /**
   * Compiles a network for training.
   *
   * @param architecture the tree
   * @param start the first weights; not kept after the call
   * @param optimizer how gradients change the weights
   * @param device {@code cpu}, {@code gpu:0} and so on
   * @param seed of everything random inside the engine, dropout above all
   * @return the session, to be closed by the caller; an engine may allow only one at a time
   * @throws EngineException if this engine does not train, or its library or the device is not
   *     there
   */
  TrainingSession train(
      Architecture architecture,
      Weights start,
      OptimizerSettings optimizer,
      String device,
      long seed);
}
