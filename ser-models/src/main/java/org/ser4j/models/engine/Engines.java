package org.ser4j.models.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.ser4j.api.EngineException;

/** The engines on the class path. */
public final class Engines {
  /** What to add for the engines that this project knows of but that are artifacts of their own. */
  private static final Map<String, String> COORDINATES =
      Map.of("pytorch", "org.ser4j:ser-backend-djl");

  private Engines() {}

  /**
   * Lists the engines; loads no native code.
   *
   * @return in the order of the class path
   */
  public static List<Engine> all() {
    List<Engine> engines = new ArrayList<>();
    ServiceLoader.load(Engine.class, Engines.class.getClassLoader()).forEach(engines::add);
    return engines;
  }

  /**
   * Finds an engine.
   *
   * @param name such as {@code jvm}
   * @return the engine
   * @throws EngineException if it is not on the class path; the message names what to add
   */
  public static Engine named(String name) {
    List<Engine> engines = all();
    for (Engine engine : engines) {
      if (engine.name().equals(name)) {
        return engine;
      }
    }
    String coordinates = COORDINATES.get(name);
    throw new EngineException(
        "engine '"
            + name
            + "' is not on the class path, only "
            + engines.stream().map(Engine::name).toList()
            + (coordinates == null
                ? ""
                : "; add the Maven dependency " + coordinates + " in the version of ser-models"));
  }
}
