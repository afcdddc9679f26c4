package org.ser4j.models.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.ser4j.api.EngineException;

/** Reads service loaders of engines. */
public final class Services {
  private Services() {}

  /**
   * Makes every provider.
   *
   * @throws EngineException if one is registered, but its class is missing or cannot be made; the
   *     message names it
   */
  public static <T> List<T> all(ServiceLoader<T> loader) {
    List<T> all = new ArrayList<>();
    try {
      loader.forEach(all::add);
    } catch (ServiceConfigurationError | LinkageError e) {
      // Such as "org.ser4j.models.engine.Engine: Provider com.example.Mine not found".
      throw new EngineException(
          "an engine named on the class path cannot be made: "
              + e.getMessage()
              + (e.getCause() == null ? "" : " (" + e.getCause() + ")")
              + "; add what it lacks, or take its jar off the class path",
          e);
    }
    return all;
  }
}
