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
   * Lists the engines; loads no native code.
   *
   * @return in the order of the class path
   * @throws EngineException if an engine is named on the class path, but its class is not there or
   *     cannot be made; the message names it
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
   * @return the engine
   * @throws EngineException if it is not on the class path, the message names what to add; or as
   *     {@link #all} does
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

  /**
   * The engines of this project, whether they are on the class path or not.
   *
   * @return their names
   */
  public static List<String> known() {
    return KNOWN;
  }

  /**
   * What to add to compute on an engine, on this operating system and processor.
   *
   * @param name such as {@code pytorch}
   * @return Maven coordinates, {@code group:artifact:version} with {@code :classifier} for a native
   *     library; empty for an engine that is not of this project
   */
  public static List<String> dependencies(String name) {
    return Dependencies.here().of(Objects.requireNonNull(name, "name"));
  }

  /**
   * Those of this project's engines that compute a format of imported models, whether they are on
   * the class path or not.
   *
   * @param format such as {@code torchscript}
   * @return their names; empty if there is none
   */
  public static List<String> forFormat(String format) {
    return Dependencies.here().enginesFor(Objects.requireNonNull(format, "format"));
  }
}
