package org.ser4j.backend.djl.pytorch;

import ai.djl.util.ClassLoaderUtils;
import ai.djl.util.Platform;
import ai.djl.util.Utils;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ser4j.api.EngineException;
import org.ser4j.models.engine.EngineInfo;

/**
 * Checks that PyTorch's native library and DJL's bridge to it are there, before DJL loads them: it
 * would try to download what is missing.
 */
final class NativeLibrary {
  private static final String ENGINE = "pytorch";
  private static final String PATH = "PYTORCH_LIBRARY_PATH";
  private static final String BRIDGE = "jnilib/pytorch.properties";

  private NativeLibrary() {}

  /**
   * Looks for both.
   *
   * @throws EngineException naming the Maven coordinates of what is missing
   */
  static void require() {
    boolean library = hasLibrary();
    if (!library || !onClassPath(BRIDGE)) {
      throw new EngineException(
          "engine 'pytorch' has no "
              + (library ? "bridge to its native library" : "native library for this platform")
              + " on the class path"
              + advice());
    }
  }

  private static boolean hasLibrary() {
    return onLibraryPath() || !Platform.detectPlatform(ENGINE).isPlaceholder();
  }

  /** What is known without loading native code. */
  static EngineInfo info() {
    Platform platform = Platform.fromSystem(ENGINE);
    List<String> missing = new ArrayList<>();
    if (!hasLibrary()) {
      missing.add(library(platform));
    }
    if (!onClassPath(BRIDGE)) {
      missing.add(bridge(platform));
    }
    return new EngineInfo(
        "PyTorch " + platform.getVersion() + " through DJL " + platform.getApiVersion(),
        List.of("cpu", "gpu:N"),
        missing,
        Optional.of(Utils.getEngineCacheDir(ENGINE)));
  }

  private static String library(Platform platform) {
    return "ai.djl.pytorch:pytorch-native-cpu:"
        + platform.getVersion()
        + ":"
        + platform.getClassifier();
  }

  private static String bridge(Platform platform) {
    return "ai.djl.pytorch:pytorch-jni:" + platform.getVersion() + "-" + platform.getApiVersion();
  }

  /** What a user adds, with exact coordinates. */
  static String advice() {
    Platform platform = Platform.fromSystem(ENGINE);
    return "; add the Maven dependencies "
        + library(platform)
        + " (112 MB on Linux) and "
        + bridge(platform)
        + ", or set "
        + PATH
        + " to the folder of a PyTorch "
        + platform.getVersion()
        + "; nothing is downloaded at run time";
  }

  private static boolean onLibraryPath() {
    String path = System.getenv(PATH);
    if (path == null) {
      path = System.getProperty(PATH);
    }
    if (path == null) {
      return false;
    }
    String library = System.mapLibraryName("torch");
    for (String entry : path.split(File.pathSeparator)) {
      File file = new File(entry);
      if ((file.isFile() && file.getName().equals(library)) || new File(file, library).isFile()) {
        return true;
      }
    }
    return false;
  }

  private static boolean onClassPath(String resource) {
    try {
      return ClassLoaderUtils.getResource(resource) != null;
    } catch (IOException e) {
      throw new EngineException("the class path cannot be searched for " + resource, e);
    }
  }
}
