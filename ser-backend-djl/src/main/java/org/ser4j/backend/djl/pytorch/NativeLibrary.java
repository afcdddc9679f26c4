package org.ser4j.backend.djl.pytorch;

import ai.djl.util.ClassLoaderUtils;
import ai.djl.util.Platform;
import java.io.File;
import java.io.IOException;
import org.ser4j.api.EngineException;

/**
 * Tells whether PyTorch's native library and DJL's bridge to it are there, before DJL is asked to
 * load them: it would try to download what is missing.
 */
final class NativeLibrary {
  private static final String PATH = "PYTORCH_LIBRARY_PATH";
  private static final String BRIDGE = "jnilib/pytorch.properties";

  private NativeLibrary() {}

  /**
   * Looks for both.
   *
   * @throws EngineException naming the Maven coordinates of what is missing
   */
  static void require() {
    boolean library = onLibraryPath() || !Platform.detectPlatform("pytorch").isPlaceholder();
    boolean bridge = onClassPath(BRIDGE);
    if (!library || !bridge) {
      throw new EngineException(
          "engine 'pytorch' has no "
              + (library ? "bridge to its native library" : "native library for this platform")
              + " on the class path"
              + advice());
    }
  }

  /** What a user adds, with exact coordinates. */
  static String advice() {
    Platform platform = Platform.fromSystem("pytorch");
    return "; add the Maven dependencies ai.djl.pytorch:pytorch-native-cpu:"
        + platform.getVersion()
        + ":"
        + platform.getClassifier()
        + " (112 MB on Linux) and ai.djl.pytorch:pytorch-jni:"
        + platform.getVersion()
        + "-"
        + platform.getApiVersion()
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
