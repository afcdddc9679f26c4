package org.ser4j.backend.djl.internal;

import org.ser4j.models.internal.engine.Threads;

/** What DJL reads from system properties when it starts. What the user has set stays. */
public final class RuntimeSettings {
  private RuntimeSettings() {}

  /** Keeps DJL off the network; to be called before the first call into DJL. */
  public static void stayOffline() {
    // Without these two, DJL asks a metadata service and downloads what it misses.
    setUnlessSet("ai.djl.offline", "DJL_OFFLINE", "true");
    setUnlessSet("OPT_OUT_TRACKING", "OPT_OUT_TRACKING", "true");
  }

  /**
   * How many threads one operation may use; by default one a processor.
   *
   * @throws org.ser4j.api.EngineException if {@code ser4j.threads} is not a whole number of 1 or
   *     more
   */
  public static int threads() {
    return Threads.orElse(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Sets a system property, unless it or the environment variable of the same meaning is set.
   *
   * @param property the property
   * @param variable the variable, or null if there is none
   * @param value the value
   */
  public static void setUnlessSet(String property, String variable, String value) {
    if (System.getProperty(property) == null
        && (variable == null || System.getenv(variable) == null)) {
      System.setProperty(property, value);
    }
  }
}
