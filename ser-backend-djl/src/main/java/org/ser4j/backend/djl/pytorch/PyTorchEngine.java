package org.ser4j.backend.djl.pytorch;

import ai.djl.Device;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.EngineInfo;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;

/**
 * Computes layer trees with PyTorch through DJL, on the CPU ({@code cpu}) or a CUDA device ({@code
 * gpu:0} and so on). The native library is loaded by the first {@link #load} or {@link #probe},
 * never by the constructor, and never downloaded.
 *
 * <p>The system property {@code ser4j.threads} sets how many threads PyTorch may use for one
 * operation; it is read when the native library is loaded, once. Default: as many as there are
 * processors. DJL's own {@code ai.djl.pytorch.num_threads} wins if set. Where other programs run on
 * the same processors, the environment variable {@code OMP_WAIT_POLICY=PASSIVE}, set before Java
 * starts, makes several threads many times as fast.
 */
public final class PyTorchEngine implements Engine {
  /** For {@link java.util.ServiceLoader}; loads nothing. */
  public PyTorchEngine() {}

  @Override
  public String name() {
    return "pytorch";
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
    return PyTorchRuntime.run(
        "load '" + architecture.name() + "'", () -> new PyTorchNetwork(root, weights, place));
  }
}
