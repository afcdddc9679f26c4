package org.ser4j.cli.features;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.ser4j.api.SerException;
import org.ser4j.models.internal.io.DaemonPool;

/** Processes items on several threads and delivers the results one by one, in order. */
public final class InOrder {
  /**
   * A result or a failure.
   *
   * @param value null if it failed
   * @param failure null if it succeeded
   */
  public record Outcome<R>(R value, SerException failure) {}

  private InOrder() {}

  /**
   * Processes all items.
   *
   * @param work called on several threads; an exception other than {@link SerException} ends the
   *     run
   * @param receiver called on this thread as soon as a result and all before it are known; returns
   *     false to end the run
   */
  public static <T, R> void run(
      List<T> items, int threads, Function<T, R> work, BiPredicate<T, Outcome<R>> receiver)
      throws InterruptedException {
    ExecutorService workers = DaemonPool.of(threads, "ser-features");
    try {
      List<Future<Outcome<R>>> futures = new ArrayList<>(items.size());
      for (T item : items) {
        futures.add(workers.submit(() -> attempt(item, work)));
      }
      for (int i = 0; i < items.size(); i++) {
        // Not kept any longer than needed: a big corpus makes many rows.
        if (!receiver.test(items.get(i), result(futures.set(i, null)))) {
          return;
        }
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static <T, R> Outcome<R> attempt(T item, Function<T, R> work) {
    try {
      return new Outcome<>(work.apply(item), null);
    } catch (SerException e) {
      return new Outcome<>(null, e);
    }
  }
}
