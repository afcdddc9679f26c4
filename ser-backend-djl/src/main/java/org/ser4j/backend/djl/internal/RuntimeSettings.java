package org.ser4j.backend.djl.internal;

import org.ser4j.models.internal.engine.Threads;

/** What DJL reads from system properties when it starts. What the user has set stays. */
public final class RuntimeSettings {
  private RuntimeSettings() {}

  /** Keeps DJL off the network; to be called before the first call into DJL. */
  public static void stayOffline() {
    // Without these two, DJL asks a metadata service and downloads what it misses.
    if (System.getenv("DJL_OFFLINE") == null) {
      setUnlessSet("ai.djl.offline", "true");
    }
    if (System.getenv("OPT_OUT_TRACKING") == null) {
      setUnlessSet("OPT_OUT_TRACKING", "true");
    }
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

  /** Sets a system property, unless the user has. */
  public static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
