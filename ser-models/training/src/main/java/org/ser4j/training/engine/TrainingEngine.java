package org.ser4j.training.engine;

import org.ser4j.api.EngineException;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Weights;

/**
 * Trains layer trees. Found by {@link java.util.ServiceLoader}; constructing one must neither load
 * native code nor touch the network. Thread-safe; its sessions are not.
 */
public interface TrainingEngine {
  /** The engine that computes what this one trains; validation runs on it. */
  Engine inference();

  /** The name of {@link #inference()}, such as {@code pytorch}. */
  default String name() {
    return inference().name();
  }

  /**
   * Starts or continues a training. A training that continues on the same device and number of
   * threads computes the same bits as one that never stopped.
   *
   * @param state {@link TrainingState#start}, or the state of a session of this engine with the
   *     same architecture, optimizer and seed; not kept after the call
   * @param optimizer how gradients change the weights
   * @param device {@code cpu}, {@code gpu:0} and so on
   * @param seed of everything random inside the engine, such as dropout
   * @return the session, to be closed by the caller; an engine may allow only one at a time
   * @throws IllegalArgumentException if the state does not fit the architecture and the optimizer
   * @throws EngineException if the engine's library or the device is missing; the message names
   *     what to add
   */
  TrainingSession resume(
      Architecture architecture,
      TrainingState state,
      OptimizerSettings optimizer,
      String device,
      long seed);

  /** Starts a training, as {@link #resume} does from {@link TrainingState#start}. */
  default TrainingSession train(
      Architecture architecture,
      Weights start,
      OptimizerSettings optimizer,
      String device,
      long seed) {
    return resume(architecture, TrainingState.start(start), optimizer, device, seed);
  }
}
