package org.ser4j.backend.djl.tensorflow;

import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.EngineInfo;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;

/**
 * Computes layer trees with TensorFlow through DJL, on the CPU ({@code cpu}) or a CUDA device
 * ({@code gpu:0} and so on). The native library is loaded by the first call that needs it, never by
 * the constructor, and never downloaded; it is unpacked (604 MB, once) below DJL's cache folder,
 * which the system property {@code DJL_CACHE_DIR} names.
 *
 * <p>The system property {@code ser4j.threads} sets how many threads TensorFlow may use for one
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
    TensorFlowDevice place = TensorFlowDevice.named(device);
    return TensorFlowRuntime.run(
        "load '" + architecture.name() + "'", () -> TensorFlowNetwork.load(root, weights, place));
  }

  static ResolvedLayer fitting(Architecture architecture, Weights weights) {
    ResolvedLayer root = architecture.withoutFinalSoftmax().resolve();
    weights.requireFit(root.allParameters());
    return root;
  }
}
