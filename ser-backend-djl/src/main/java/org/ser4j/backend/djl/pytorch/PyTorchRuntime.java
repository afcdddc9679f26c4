package org.ser4j.backend.djl.pytorch;

import ai.djl.Device;
import ai.djl.ModelException;
import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ser4j.api.EngineException;
import org.ser4j.backend.djl.internal.RuntimeSettings;
import org.ser4j.models.engine.EngineInfo;

/** Starts DJL's PyTorch engine once, without a network, and finds devices on it. */
final class PyTorchRuntime {
  /** DJL's name of the engine; its default engine is never asked for. */
  private static final String NAME = "PyTorch";

  private static final Pattern GPU = Pattern.compile("gpu:([0-9]{1,4})");

  private static Engine engine;

  private PyTorchRuntime() {}

  /**
   * Starts the engine if it does not run yet.
   *
   * @throws EngineException if the native library is not there or does not load
   */
  static synchronized Engine engine() {
    if (engine == null) {
      RuntimeSettings.stayOffline();
      RuntimeSettings.setUnlessSet(
          "ai.djl.pytorch.num_threads", null, Integer.toString(RuntimeSettings.threads()));
      NativeLibrary.require();
      try {
        engine = Engine.getEngine(NAME);
      } catch (ai.djl.engine.EngineException | IllegalArgumentException | LinkageError e) {
        throw new EngineException(
            "PyTorch's native library was found but does not load: " + e + NativeLibrary.advice(),
            e);
      }
    }
    return engine;
  }

  /** What the running library says of itself. */
  static EngineInfo info() {
    EngineInfo before = NativeLibrary.info();
    List<String> devices = new ArrayList<>(List.of("cpu"));
    for (int gpu = 0; gpu < engine().getGpuCount(); gpu++) {
      devices.add("gpu:" + gpu);
    }
    String cuda = engine.hasCapability("CUDA") ? " with CUDA" : " without CUDA";
    return new EngineInfo(
        "PyTorch " + engine.getVersion() + cuda, devices, before.missing(), before.cache());
  }

  /**
   * Finds a device.
   *
   * @param name {@code cpu} or {@code gpu:N}
   * @throws EngineException if there is none of that name
   */
  static Device device(String name) {
    if (name.equals("cpu")) {
      engine();
      return Device.cpu();
    }
    Matcher gpu = GPU.matcher(name);
    if (!gpu.matches()) {
      throw new EngineException(
          "no device '" + name + "' on engine 'pytorch'; it knows cpu, gpu:0, gpu:1 and so on");
    }
    int number = Integer.parseInt(gpu.group(1));
    int count = engine().getGpuCount();
    if (number >= count) {
      throw new EngineException(
          "device '"
              + name
              + "' is not there: PyTorch "
              + engine.getVersion()
              + (engine.hasCapability("CUDA")
                  ? " with CUDA sees " + count + " GPU(s)"
                  : " was built without CUDA")
              + "; use cpu, or point PYTORCH_LIBRARY_PATH at a PyTorch of the same version with"
              + " CUDA and leave pytorch-native-cpu out");
    }
    return Device.gpu(number);
  }

  /** What may fail below. */
  @FunctionalInterface
  interface Action<T> {
    T run() throws IOException, ModelException;
  }

  /**
   * Runs something that may fail below.
   *
   * @param what completes "could not", for the message
   */
  static <T> T run(String what, Action<T> action) {
    try {
      return action.run();
    } catch (ai.djl.engine.EngineException
        | IllegalStateException
        | OutOfMemoryError
        | IOException
        | ModelException e) {
      throw new EngineException("engine 'pytorch' could not " + what + ": " + e.getMessage(), e);
    }
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
