package org.ser4j.backend.djl.pytorch;

import org.ser4j.api.EngineException;

/** What DJL reads from system properties when it starts. What the user has set stays. */
final class RuntimeSettings {
  private static final String THREADS = "ser4j.threads";

  private RuntimeSettings() {}

  /** To be called before the first call into DJL. */
  static void apply() {
    // Without these two, DJL asks a metadata service and downloads what it misses.
    setUnlessSet("ai.djl.offline", "DJL_OFFLINE", "true");
    setUnlessSet("OPT_OUT_TRACKING", "OPT_OUT_TRACKING", "true");
    setUnlessSet("ai.djl.pytorch.num_threads", null, Integer.toString(threads()));
  }

  static int threads() {
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

  private static void setUnlessSet(String property, String variable, String value) {
    if (System.getProperty(property) == null
        && (variable == null || System.getenv(variable) == null)) {
      System.setProperty(property, value);
    }
  }
}
