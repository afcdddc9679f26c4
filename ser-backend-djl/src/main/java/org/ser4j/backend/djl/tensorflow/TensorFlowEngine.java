package org.ser4j.backend.djl.tensorflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.EngineInfo;
import org.ser4j.models.engine.Network;
import org.ser4j.models.engine.OptimizerSettings;
import org.ser4j.models.engine.TrainingSession;
import org.ser4j.models.engine.TrainingState;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;
import org.ser4j.models.network.ForeignNetwork;
import org.ser4j.models.network.LayerNetwork;

/**
 * Computes layer trees with TensorFlow, on the CPU ({@code cpu}) or a CUDA device ({@code gpu:0}
 * and so on); infers through DJL, trains in graph mode. The native library is loaded by the first
 * call that needs it, never by the constructor, and never downloaded; it is unpacked (604 MB, once)
 * below DJL's cache folder, which the system property {@code DJL_CACHE_DIR} names.
 *
 * <p>Any number of networks and training sessions at a time. With the same seed and the same number
 * of threads a training gives the same bits on the same machine.
 *
 * <p>The system property {@code ser4j.threads} says how many threads TensorFlow may use for one
 * operation; it is read when the native library is loaded, once. Default: as many as there are
 * processors.
 */
public final class TensorFlowEngine implements Engine {
  /** For {@link java.util.ServiceLoader}; loads nothing. */
  public TensorFlowEngine() {}

  @Override
  public String name() {
    return "tensorflow";
  }

  @Override
  public boolean trains() {
    return true;
  }

  @Override
  public EngineInfo info() {
    return NativeLibrary.info();
  }

  @Override
  public EngineInfo probe() {
    NativeLibrary.require();
    return TensorFlowRuntime.info();
  }

  @Override
  public Network load(Architecture architecture, Weights weights, String device) {
    ResolvedLayer root = fitting(architecture, weights);
    NativeLibrary.require();
    Place place = Place.named(device);
    return Guard.run(
        "load '" + architecture.name() + "'", () -> TensorFlowNetwork.load(root, weights, place));
  }

  @Override
  public Set<String> formats() {
    return Set.of(SavedModelNetwork.FORMAT);
  }

  @Override
  public Network load(ForeignNetwork network, String device) {
    NativeLibrary.require();
    Place place = Place.named(device);
    return Guard.run("load '" + network.name() + "'", () -> SavedModelNetwork.load(network, place));
  }

  @Override
  public boolean resumes() {
    return true;
  }

  @Override
  public TrainingSession resume(
      Architecture architecture,
      TrainingState state,
      OptimizerSettings optimizer,
      String device,
      long seed) {
    ResolvedLayer root = fitting(architecture, state.weights());
    NativeLibrary.require();
    Place place = Place.named(device);
    return Guard.run(
        "train '" + architecture.name() + "'",
        () -> new TensorFlowTrainingSession(root, state, optimizer, place, seed));
  }

  @Override
  public Set<String> exports() {
    return Set.of(SavedModelNetwork.FORMAT);
  }

  @Override
  public void export(LayerNetwork network, String format, Path target) {
    if (!exports().contains(format)) {
      Engine.super.export(network, format, target);
    }
    exportSavedModel(network.architecture(), network.weights(), target);
  }

  /**
   * Writes a network as a SavedModel, TensorFlow's own format, for programs that know nothing of
   * this library. Its signature {@code serving_default} takes {@code input}, float32 {@code [rows]}
   * and the architecture's input shape, and gives {@code logits}, float32 {@code [rows][classes]}
   * (without a soft-max at the end). The weights are constants of its graph. Front end, labels and
   * calibration are not part of it: they stay in the bundle.
   *
   * @param architecture the tree
   * @param weights just the arrays that the tree needs
   * @param folder to be made; its parent folder must be there
   * @throws IllegalArgumentException if the folder is there already, or the weights do not fit
   * @throws org.ser4j.api.EngineException if TensorFlow is not there or the folder cannot be
   *     written
   */
  public void exportSavedModel(Architecture architecture, Weights weights, Path folder) {
    Objects.requireNonNull(folder, "folder");
    ResolvedLayer root = fitting(architecture, weights);
    if (Files.exists(folder)) {
      throw new IllegalArgumentException(folder + " is there already; name a folder to be made");
    }
    NativeLibrary.require();
    TensorFlowRuntime.engine();
    Guard.run(
        "export '" + architecture.name() + "'",
        () -> {
          SavedModels.write(root, weights, Place.ANYWHERE, folder);
          return null;
        });
  }

  private static ResolvedLayer fitting(Architecture architecture, Weights weights) {
    ResolvedLayer root = architecture.withoutFinalSoftmax().resolve();
    weights.requireFit(root.allParameters());
    return root;
  }
}
