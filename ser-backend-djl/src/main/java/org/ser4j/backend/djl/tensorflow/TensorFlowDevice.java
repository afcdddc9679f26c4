package org.ser4j.backend.djl.tensorflow;

import ai.djl.Device;
import ai.djl.engine.Engine;
import org.ser4j.api.EngineException;
import org.ser4j.backend.djl.internal.Devices;
import org.ser4j.backend.djl.internal.RuntimeSettings;
import org.tensorflow.DeviceSpec;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;

/** Where a graph computes. */
final class TensorFlowDevice {
  /** Wherever TensorFlow would put it. */
  static final TensorFlowDevice ANYWHERE = new TensorFlowDevice(-1);

  private static final int CALLER = -1;
  private static final int CPU = -1;

  private final int gpu;

  private TensorFlowDevice(int gpu) {
    this.gpu = gpu;
  }

  /**
   * Finds a device.
   *
   * @param name {@code cpu} or {@code gpu:N}
   * @throws EngineException if there is none of that name
   */
  static TensorFlowDevice named(String name) {
    Engine running = TensorFlowRuntime.engine();
    String sees =
        "TensorFlow "
            + running.getVersion()
            + " sees "
            + running.getGpuCount()
            + " GPU(s); use cpu, or take the native library with the classifier linux-x86_64-gpu"
            + " in place of the one for the CPU";
    return new TensorFlowDevice(Devices.gpu(name, "tensorflow", running, sees).orElse(CPU));
  }

  Device device() {
    return gpu == CPU ? Device.cpu() : Device.gpu(gpu);
  }

  /** The operations that build a graph here. */
  Ops on(Ops tf) {
    return gpu == CPU
        ? tf
        : tf.withDevice(
            DeviceSpec.newBuilder().deviceType(DeviceSpec.DeviceType.GPU).deviceIndex(gpu).build());
  }

  /**
   * The settings of a session here: operations run one after the other in the calling thread, and
   * share out their work among {@code ser4j.threads} threads.
   */
  ConfigProto session() {
    ConfigProto.Builder config =
        ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(RuntimeSettings.threads())
            .setInterOpParallelismThreads(CALLER);
    if (gpu == CPU) {
      return config.putDeviceCount("GPU", 0).build();
    }
    return config
        .setAllowSoftPlacement(true)
        .setGpuOptions(GPUOptions.newBuilder().setAllowGrowth(true))
        .build();
  }
}
