package org.ser4j.models.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ser4j.api.EngineException;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Weights;
import org.ser4j.models.network.ForeignNetwork;
import org.ser4j.models.network.LayerNetwork;

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
   * The formats of foreign networks that it computes.
   *
   * @return such as {@code torchscript}; empty unless told otherwise
   */
  default Set<String> formats() {
    return Set.of();
  }

  /**
   * Loads a network made elsewhere. Its files are copied to where only this process reads them, by
   * {@link ForeignNetwork#copyTo}, which checks them, and deleted once they are not needed.
   *
   * @param network in one of the {@link #formats}
   * @param device {@code cpu}, {@code gpu:0} and so on
   * @return the network, to be closed by the caller: rows in the network's own input shape go in,
   *     its own outputs come out, be they logits or not
   * @throws EngineException if the engine does not know the format, its library or the device is
   *     not there, or the files are no such network
   * @throws org.ser4j.api.BundleException if a file is another than it should be
   */
  default Network load(ForeignNetwork network, String device) {
    throw NetworkLoader.refusal("engine '" + name() + "' does not know", network);
  }

  /**
   * The formats in which it writes networks for other programs.
   *
   * @return such as {@code saved_model}; empty unless told otherwise
   */
  default Set<String> exports() {
    return Set.of();
  }

  /**
   * Writes a network for programs that know nothing of this library. Front end, labels and
   * calibration are not part of it: they stay in the bundle.
   *
   * @param network the tree and its weights
   * @param format one of {@link #exports}
   * @param target the file or folder to be made
   * @throws IllegalArgumentException if the target is there already
   * @throws EngineException if the engine does not know the format, its library is not there, or
   *     the target cannot be written
   */
  default void export(LayerNetwork network, String format, Path target) {
    throw new EngineException(
        "engine '" + name() + "' writes no '" + format + "', only " + exports());
  }

  /**
   * Compiles a network for training. By default a training that begins is one that goes on from
   * {@link TrainingState#start}.
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
  default TrainingSession train(
      Architecture architecture,
      Weights start,
      OptimizerSettings optimizer,
      String device,
      long seed) {
    if (!resumes()) {
      throw new EngineException("engine '" + name() + "' does not train; choose another");
    }
    return resume(architecture, TrainingState.start(start), optimizer, device, seed);
  }

  /**
   * Whether {@link #resume} and {@link TrainingSession#state} work.
   *
   * @return false unless told otherwise
   */
  default boolean resumes() {
    return false;
  }

  /**
   * Goes on with a training, on the same device and number of threads with the same bits as if it
   * had never stopped.
   *
   * @param architecture the tree
   * @param state of a session of this engine with the same architecture, optimiser and seed; not
   *     kept after the call
   * @param optimizer as before
   * @param device {@code cpu}, {@code gpu:0} and so on
   * @param seed as before
   * @return the session, to be closed by the caller
   * @throws IllegalArgumentException if the state does not fit the architecture and the optimiser
   * @throws EngineException if this engine cannot go on with a training, or its library or the
   *     device is not there
   */
  default TrainingSession resume(
      Architecture architecture,
      TrainingState state,
      OptimizerSettings optimizer,
      String device,
      long seed) {
    throw new EngineException("engine '" + name() + "' cannot go on with a training; start anew");
  }
}
