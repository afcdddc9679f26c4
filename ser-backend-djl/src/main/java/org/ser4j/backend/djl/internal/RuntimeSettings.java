package org.ser4j.backend.djl.internal;

import org.ser4j.api.EngineException;

/** What DJL reads from system properties when it starts. What the user has set stays. */
public final class RuntimeSettings {
  private static final String THREADS = "ser4j.threads";

  private RuntimeSettings() {}

  /** Keeps DJL off the network; to be called before the first call into DJL. */
  public static void stayOffline() {
    // Without these two, DJL asks a metadata service and downloads what it misses.
    setUnlessSet("ai.djl.offline", "DJL_OFFLINE", "true");
    setUnlessSet("OPT_OUT_TRACKING", "OPT_OUT_TRACKING", "true");
  }

  /**
   * How many threads one operation may use.
   *
   * @return the system property {@code ser4j.threads}; without it, the number of processors
   * @throws EngineException if the property is not a whole number of 1 or more
   */
  public static int threads() {
    String value = System.getProperty(THREADS);
    if (value == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    try {
      int threads = Integer.parseInt(value);
      if (threads >= 1) {
        return threads;
      }
    } catch (NumberFormatException e) {
      throw wrongThreads(value, e);
    }
    throw wrongThreads(value, null);
  }

  private static EngineException wrongThreads(String value, NumberFormatException cause) {
    return new EngineException(
        "system property " + THREADS + " is '" + value + "', not a whole number of 1 or more",
        cause);
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
