package org.ser4j.models.internal.io;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Pools of threads that do not keep the JVM alive. */
public final class DaemonPool {
  private DaemonPool() {}

  /**
   * A pool of a fixed number of threads, to be shut down by the caller.
   *
   * @param name of all its threads, for thread dumps
   */
  public static ExecutorService of(int threads, String name) {
    return Executors.newFixedThreadPool(
        threads,
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }
}
