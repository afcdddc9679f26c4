package org.ser4j.training.engine;

import java.util.List;
import java.util.ServiceLoader;
import org.ser4j.api.EngineException;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.internal.engine.Services;

/** The engines on the class path that train. */
public final class TrainingEngines {
  private static final String USUAL = "pytorch";

  private TrainingEngines() {}

  /**
   * Lists the engines that train; loads no native code.
   *
   * @return in the order of the class path
   * @throws EngineException if a registered engine cannot be made; the message names it
   */
  public static List<TrainingEngine> all() {
    return Services.all(
        ServiceLoader.load(TrainingEngine.class, TrainingEngines.class.getClassLoader()));
  }

  /**
   * Finds an engine that trains.
   *
   * @param name such as {@code pytorch}
   * @throws EngineException if it is not on the class path, or only infers; the message names the
   *     Maven coordinates to add
   */
  public static TrainingEngine named(String name) {
    List<TrainingEngine> engines = all();
    return engines.stream()
        .filter(engine -> engine.name().equals(name))
        .findFirst()
        .orElseThrow(() -> missing(name, engines.stream().map(TrainingEngine::name).toList()));
  }

  private static EngineException missing(String name, List<String> present) {
    // Throws with the coordinates of this engine if it is not on the class path at all.
    Engines.named(name);
    return new EngineException(
        "engine '"
            + name
            + "' only recognises; "
            + (present.isEmpty()
                ? "to train with '"
                    + USUAL
                    + "', add the Maven dependencies "
                    + String.join(", ", Engines.dependencies(USUAL))
                : "of the engines on the class path, these train: " + present));
  }
}
