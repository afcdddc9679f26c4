package org.ser4j.backend.djl.tensorflow;

import ai.djl.engine.Engine;
import java.io.File;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;
import org.ser4j.api.EngineException;
import org.ser4j.backend.djl.internal.Devices;
import org.ser4j.backend.djl.internal.Failures;
import org.ser4j.backend.djl.internal.RuntimeSettings;
import org.ser4j.models.engine.EngineInfo;
import org.tensorflow.exceptions.TensorFlowException;

/** Starts TensorFlow and DJL's engine for it once, without a network. */
final class TensorFlowRuntime {
  /** DJL's name of the engine. */
  private static final String NAME = "TensorFlow";

  private static final String UNLIMITED = "0";

  private static @Nullable Engine engine;

  private TensorFlowRuntime() {}

  /**
   * Starts the engine if it does not run yet.
   *
   * @throws EngineException if the native library does not load
   */
  static synchronized Engine engine() {
    Engine running = engine;
    if (running == null) {
      RuntimeSettings.stayOffline();
      RuntimeSettings.setUnlessSet(
          "ai.djl.tensorflow.num_intraop_threads", Integer.toString(RuntimeSettings.threads()));
      try {
        if (!NativeLibrary.onLibraryPath()) {
          System.setProperty("TENSORFLOW_LIBRARY_PATH", unpack());
        }
        running = Engine.getEngine(NAME);
        engine = running;
      } catch (ai.djl.engine.EngineException | IllegalArgumentException | LinkageError e) {
        throw new EngineException(
            "TensorFlow's native library was found but does not load: "
                + e
                + NativeLibrary.advice(),
            e);
      }
    }
    return running;
  }

  /** What the running library says of itself. */
  static EngineInfo info() {
    EngineInfo before = NativeLibrary.info();
    Engine running = engine();
    return new EngineInfo(
        "TensorFlow " + running.getVersion(),
        Devices.of(running),
        before.missing(),
        before.cache());
  }

  /** The folder of the unpacked library, which DJL alone would look for on the network. */
  private static String unpack() {
    RuntimeSettings.setUnlessSet("org.bytedeco.javacpp.cachedir", NativeLibrary.cache().toString());
    // Else a process that grows to twice its Java heap, as one with two native engines does, is
    // taken for one that leaks.
    RuntimeSettings.setUnlessSet("org.bytedeco.javacpp.maxBytes", UNLIMITED);
    RuntimeSettings.setUnlessSet("org.bytedeco.javacpp.maxPhysicalBytes", UNLIMITED);
    return new File(Loader.load(org.tensorflow.internal.c_api.global.tensorflow.class)).getParent();
  }

  /** Runs something that may fail below; {@code what} completes "could not". */
  static <T> T run(String what, Failures.Action<T> action) {
    return Failures.run("tensorflow", what, TensorFlowException.class, action);
  }
}
