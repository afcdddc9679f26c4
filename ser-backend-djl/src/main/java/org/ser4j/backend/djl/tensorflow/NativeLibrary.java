package org.ser4j.backend.djl.tensorflow;

import ai.djl.util.Utils;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ser4j.api.EngineException;
import org.ser4j.models.engine.EngineInfo;
import org.ser4j.models.engine.Engines;

/**
 * Checks that TensorFlow's jars are on the class path, before anything links to them or DJL tries
 * to download what is missing. Does not link to TensorFlow itself.
 */
final class NativeLibrary {
  private static final String NAME = "tensorflow";
  private static final String PATH = "TENSORFLOW_LIBRARY_PATH";
  private static final String ENGINE = "ai/djl/tensorflow/engine/TfEngine.class";
  private static final String FOLDER = "org/tensorflow/internal/c_api/";

  private NativeLibrary() {}

  /**
   * Looks for engine and native library.
   *
   * @throws EngineException naming the Maven coordinates of what is missing
   */
  static void require() {
    require(NativeLibrary.class.getClassLoader());
  }

  /** The same on another class path. */
  static void require(ClassLoader classes) {
    if (!missing(classes).isEmpty()) {
      throw new EngineException(
          "engine 'tensorflow' has no "
              + (hasEngine(classes) ? "native library for this platform" : "engine of DJL's")
              + " on the class path"
              + advice());
    }
  }

  /** What is known without loading native code. */
  static EngineInfo info() {
    return new EngineInfo(
        "TensorFlow through DJL " + version(engine()),
        List.of("cpu", "gpu:N"),
        missing(NativeLibrary.class.getClassLoader()),
        Optional.of(cache()));
  }

  /** Where the native library is unpacked. */
  static Path cache() {
    return Utils.getEngineCacheDir(NAME);
  }

  /** What a user adds, with exact coordinates. */
  static String advice() {
    return "; add the Maven dependencies "
        + engine()
        + " and "
        + library()
        + " (149 MB on Linux), the latter with the exclusion *:* since DJL brings its Java classes,"
        + " or set "
        + PATH
        + " to the folder of an unpacked one; nothing is downloaded at run time";
  }

  /** Whether the user points at a folder with the library and its bridge to Java. */
  static boolean onLibraryPath() {
    String path = System.getenv(PATH);
    if (path == null) {
      path = System.getProperty(PATH);
    }
    return path != null && new File(path, fileName()).isFile();
  }

  private static List<String> missing(ClassLoader classes) {
    List<String> missing = new ArrayList<>();
    if (!hasEngine(classes)) {
      missing.add(engine());
    }
    if (!onLibraryPath() && !hasLibrary(classes)) {
      missing.add(library());
    }
    return missing;
  }

  private static boolean hasEngine(ClassLoader classes) {
    return classes.getResource(ENGINE) != null;
  }

  /** Its jar holds one folder, named as its classifier. */
  private static boolean hasLibrary(ClassLoader classes) {
    String folder = FOLDER + library().substring(library().lastIndexOf(':') + 1);
    return classes.getResource(folder + "/" + fileName()) != null
        || classes.getResource(folder + "-gpu/" + fileName()) != null;
  }

  private static String fileName() {
    return System.mapLibraryName("jnitensorflow");
  }

  private static String engine() {
    return coordinates("ai.djl.tensorflow:");
  }

  private static String library() {
    return coordinates("org.tensorflow:");
  }

  private static String version(String coordinates) {
    return coordinates.split(":")[2];
  }

  private static String coordinates(String group) {
    return Engines.dependencies(NAME).stream()
        .filter(line -> line.startsWith(group))
        .findFirst()
        .orElseThrow();
  }
}
