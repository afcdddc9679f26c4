package org.ser4j.backend.djl.pytorch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ser4j.api.EngineException;
import org.ser4j.backend.djl.internal.Devices;
import org.ser4j.backend.djl.internal.Failures;
import org.ser4j.backend.djl.internal.RuntimeSettings;
import org.ser4j.models.engine.EngineInfo;

/** Starts DJL's PyTorch engine once, without a network, and finds devices on it. */
final class PyTorchRuntime {
  /** DJL's name of the engine. */
  private static final String NAME = "PyTorch";

  private static @Nullable Engine engine;

  private PyTorchRuntime() {}

  /**
   * Starts the engine if it does not run yet.
   *
   * @throws EngineException if the native library is not there or does not load
   */
  static synchronized Engine engine() {
    Engine running = engine;
    if (running == null) {
      RuntimeSettings.stayOffline();
      RuntimeSettings.setUnlessSet(
          "ai.djl.pytorch.num_threads", Integer.toString(RuntimeSettings.threads()));
      NativeLibrary.require();
      try {
        running = Engine.getEngine(NAME);
        engine = running;
      } catch (ai.djl.engine.EngineException | IllegalArgumentException | LinkageError e) {
        throw new EngineException(
            "PyTorch's native library was found but does not load: " + e + NativeLibrary.advice(),
            e);
      }
    }
    return running;
  }

  /** What the running library says of itself. */
  static EngineInfo info() {
    EngineInfo before = NativeLibrary.info();
    Engine running = engine();
    String cuda = running.hasCapability("CUDA") ? " with CUDA" : " without CUDA";
    return new EngineInfo(
        "PyTorch " + running.getVersion() + cuda,
        Devices.of(running),
        before.missing(),
        before.cache());
  }

  /**
   * Finds a device.
   *
   * @param name {@code cpu} or {@code gpu:N}
   * @throws EngineException if there is none of that name
   */
  static Device device(String name) {
    Engine running = engine();
    String sees =
        "PyTorch "
            + running.getVersion()
            + (running.hasCapability("CUDA")
                ? " with CUDA sees " + running.getGpuCount() + " GPU(s)"
                : " was built without CUDA")
            + "; use cpu, or point PYTORCH_LIBRARY_PATH at a PyTorch of the same version with"
            + " CUDA and leave pytorch-native-cpu out";
    OptionalInt gpu = Devices.gpu(name, "pytorch", running, sees);
    return gpu.isPresent() ? Device.gpu(gpu.getAsInt()) : Device.cpu();
  }

  /** Runs something that may fail below; {@code what} completes "could not". */
  static <T> T run(String what, Failures.Action<T> action) {
    return Failures.run("pytorch", what, ai.djl.engine.EngineException.class, action);
  }

  /**
   * Runs something without PyTorch's record of what is differentiated, which is on in every new
   * thread: DJL switches it off only in the one that started the engine. Afterwards the calling
   * thread's mode is as before.
   */
  static <T> T withoutGradients(Supplier<T> action) {
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(false);
    try {
      return action.get();
    } finally {
      JniUtils.setGradMode(before);
    }
  }
}
