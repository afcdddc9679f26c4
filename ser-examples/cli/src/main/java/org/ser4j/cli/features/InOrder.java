package org.ser4j.cli.features;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.ser4j.api.SerException;

/** Works on many things with several threads, and hands the results over one by one, in order. */
public final class InOrder {
  /**
   * A result, or why there is none.
   *
   * @param <R> the result
   * @param value null if it failed
   * @param failure null if it did not
   */
  public record Outcome<R>(R value, SerException failure) {}

  private InOrder() {}

  /**
   * Works on all of them.
   *
   * @param <T> what is worked on
   * @param <R> what it gives
   * @param items in the order of the results
   * @param threads 1 or more
   * @param work done by several threads at once; what it throws but {@link SerException} ends all
   * @param receiver called by this thread as soon as a result and all before it are known; false if
   *     it wants no more
   * @throws InterruptedException if this thread is interrupted
   */
  public static <T, R> void run(
      List<T> items, int threads, Function<T, R> work, BiPredicate<T, Outcome<R>> receiver)
      throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads, InOrder::daemon);
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

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "ser-features");
    thread.setDaemon(true);
    return thread;
  }
}
