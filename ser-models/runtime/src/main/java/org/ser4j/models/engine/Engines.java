package org.ser4j.models.engine;

import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.ser4j.api.EngineException;
import org.ser4j.models.internal.engine.Services;

/** The engines on the class path. */
public final class Engines {
  private static final List<String> KNOWN = List.of("jvm", "pytorch", "tensorflow");

  private Engines() {}

  /**
   * Lists the engines in the order of the class path; loads no native code.
   *
   * @throws EngineException if a registered engine cannot be made; the message names it
   */
  public static List<Engine> all() {
    return all(Engines.class.getClassLoader());
  }

  static List<Engine> all(ClassLoader loader) {
    return Services.all(ServiceLoader.load(Engine.class, loader));
  }

  /**
   * Finds an engine.
   *
   * @param name such as {@code jvm}
   * @throws EngineException if it is not on the class path; the message names the Maven coordinates
   *     to add
   */
  public static Engine named(String name) {
    List<Engine> engines = all();
    for (Engine engine : engines) {
      if (engine.name().equals(name)) {
        return engine;
      }
    }
    List<String> coordinates = dependencies(name);
    throw new EngineException(
        "engine '"
            + name
            + "' is not on the class path, only "
            + engines.stream().map(Engine::name).toList()
            + (coordinates.isEmpty()
                ? "; this project knows " + KNOWN
                : "; add the Maven dependencies " + String.join(", ", coordinates)));
  }

  /** The names of this project's engines, whether they are on the class path or not. */
  public static List<String> known() {
    return KNOWN;
  }

  /**
   * The Maven coordinates of an engine for this platform, {@code group:artifact:version}, with
   * {@code :classifier} for a native library; empty for an engine of another project.
   */
  public static List<String> dependencies(String name) {
    return Dependencies.here().of(Objects.requireNonNull(name, "name"));
  }

  /**
   * The names of this project's engines that read a format of imported models, such as {@code
   * torchscript}, whether they are on the class path or not.
   */
  public static List<String> forFormat(String format) {
    return Dependencies.here().enginesFor(Objects.requireNonNull(format, "format"));
  }
}
