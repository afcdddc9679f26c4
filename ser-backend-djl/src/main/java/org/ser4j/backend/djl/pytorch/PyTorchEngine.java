package org.ser4j.backend.djl.pytorch;

import ai.djl.Device;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ser4j.api.EngineException;
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

/**
 * Computes layer trees with PyTorch through DJL, on the CPU ({@code cpu}) or a CUDA device ({@code
 * gpu:0} and so on); infers and trains. The native library is loaded by the first {@link #load} or
 * {@link #train}, never by the constructor, and never downloaded.
 *
 * <p>One training session at a time in a Java virtual machine, since DJL collects gradients for one
 * only; any number of networks beside it. With the same seed and the same number of threads a
 * training gives the same bits on the same machine.
 *
 * <p>The system property {@code ser4j.threads} says how many threads PyTorch may use for one
 * operation; it is read when the native library is loaded, once. Default: as many as there are
 * processors. DJL's own {@code ai.djl.pytorch.num_threads} wins if set. Where other programs run on
 * the same processors, the environment variable {@code OMP_WAIT_POLICY=PASSIVE}, set before Java
 * starts, makes several threads many times as fast.
 */
public final class PyTorchEngine implements Engine {
  /** DJL's gradient collector is one for the whole virtual machine. */
  private static final AtomicBoolean TRAINING = new AtomicBoolean();

  /** For {@link java.util.ServiceLoader}; loads nothing. */
  public PyTorchEngine() {}

  @Override
  public String name() {
    return "pytorch";
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
    return PyTorchRuntime.info();
  }

  @Override
  public Network load(Architecture architecture, Weights weights, String device) {
    ResolvedLayer root = architecture.withoutFinalSoftmax().resolve();
    weights.requireFit(root.allParameters());
    Device place = PyTorchRuntime.device(device);
    return Guard.run(
        "load '" + architecture.name() + "'", () -> new PyTorchNetwork(root, weights, place));
  }

  @Override
  public Set<String> formats() {
    return Set.of(ScriptNetwork.FORMAT);
  }

  @Override
  public Network load(ForeignNetwork network, String device) {
    Device place = PyTorchRuntime.device(device);
    return Guard.run("load '" + network.name() + "'", () -> ScriptNetwork.load(network, place));
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
    ResolvedLayer root = architecture.withoutFinalSoftmax().resolve();
    state.weights().requireFit(root.allParameters());
    Device place = PyTorchRuntime.device(device);
    if (!TRAINING.compareAndSet(false, true)) {
      throw new EngineException(
          "a training session of engine 'pytorch' is open already, and there can be only one in a"
              + " Java virtual machine; close it first, or train in another process");
    }
    try {
      return Guard.run(
          "train '" + architecture.name() + "'",
          () ->
              new PyTorchTrainingSession(
                  root, state, optimizer, place, seed, () -> TRAINING.set(false)));
    } catch (RuntimeException | Error e) {
      TRAINING.set(false);
      throw e;
    }
  }
}
