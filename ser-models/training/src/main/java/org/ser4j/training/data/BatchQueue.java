package org.ser4j.training.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.ser4j.models.internal.io.DaemonPool;
import org.ser4j.training.data.BatchMaker.Batch;
import org.ser4j.training.report.TrainingException;

/**
 * Prefetches batches on a second thread, in the order of the steps. A batch may be read until the
 * next one is taken.
 */
public final class BatchQueue implements AutoCloseable {
  private static final int AHEAD = 3;

  private final BatchMaker maker;
  private final int totalSteps;
  private final List<Batch> ring = new ArrayList<>();
  private final Deque<Future<Batch>> pending = new ArrayDeque<>();
  private final ExecutorService worker = DaemonPool.of(1, "ser4j-batches");
  private int submitted;
  private long waited;

  /**
   * Starts to make batches.
   *
   * @param firstStep from 0
   * @param totalSteps of the whole training
   */
  public BatchQueue(BatchMaker maker, int firstStep, int totalSteps) {
    this.maker = maker;
    submitted = firstStep;
    this.totalSteps = totalSteps;
    // One more than are prefetched, for the batch that the engine reads meanwhile.
    for (int i = 0; i <= AHEAD; i++) {
      ring.add(maker.newBatch());
    }
    for (int i = 0; i < AHEAD; i++) {
      submit();
    }
  }

  public Batch next() {
    try {
      submit();
      long asked = System.nanoTime();
      Batch batch = pending.remove().get();
      waited += System.nanoTime() - asked;
      return batch;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrainingException("training was interrupted", e);
    } catch (ExecutionException e) {
      throw new TrainingException("a batch could not be made: " + e.getCause(), e);
    }
  }

  /** How long {@link #next} has waited for batches, in nanoseconds. */
  public long waited() {
    return waited;
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  private void submit() {
    if (submitted < totalSteps) {
      int step = submitted++;
      Batch batch = ring.get(step % ring.size());
      pending.add(
          worker.submit(
              () -> {
                maker.fill(batch, step);
                return batch;
              }));
    }
  }
}
