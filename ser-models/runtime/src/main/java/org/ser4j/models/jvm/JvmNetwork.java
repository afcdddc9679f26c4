package org.ser4j.models.jvm;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.ser4j.api.RecognizerClosedException;
import org.ser4j.models.engine.Network;
import org.ser4j.models.jvm.Workspace.Slot;

/** A plan and the workspaces of the threads that run it: as many as ever ran at once. */
final class JvmNetwork implements Network {
  private final Plan plan;
  private final int threads;
  private final Queue<Workspace> idle = new ConcurrentLinkedQueue<>();

  /** Read while computing, written by closing, which so waits for calls under way. */
  private final ReadWriteLock open = new ReentrantReadWriteLock();

  private boolean closed;

  JvmNetwork(Plan plan, int threads) {
    this.plan = plan;
    this.threads = threads;
  }

  @Override
  public float[] logits(float[] inputs, int rows) {
    Objects.requireNonNull(inputs, "inputs");
    if (rows < 1 || inputs.length != (long) rows * plan.inputSize()) {
      throw new IllegalArgumentException(
          "expected at least 1 row of "
              + plan.inputSize()
              + " values, but got "
              + inputs.length
              + " values as "
              + rows
              + " rows");
    }
    open.readLock().lock();
    try {
      if (closed) {
        throw new RecognizerClosedException("the network is closed; load the model again");
      }
      return compute(inputs, rows);
    } finally {
      open.readLock().unlock();
    }
  }

  private float[] compute(float[] inputs, int rows) {
    float[] logits = new float[Math.multiplyExact(rows, plan.outputSize())];
    if (rows == 1) {
      compute(inputs, 0, 1, logits);
    } else {
      share(rows, threads, (first, end) -> compute(inputs, first, end, logits));
    }
    return logits;
  }

  /** Computes the rows of a batch from one to before another. */
  interface RowRange {
    void compute(int first, int end);
  }

  /**
   * Shares rows among threads of Java's common pool and waits. Each row is computed by one thread
   * alone, so its bits do not depend on how many there are.
   *
   * @param threads at most; 1 stays on the caller's
   */
  static void share(int rows, int threads, RowRange work) {
    int parts = Math.min(threads, rows);
    if (parts == 1) {
      work.compute(0, rows);
    } else {
      IntStream.range(0, parts)
          .parallel()
          .forEach(part -> work.compute(bound(rows, part, parts), bound(rows, part + 1, parts)));
    }
  }

  private static int bound(int rows, int part, int parts) {
    return (int) ((long) rows * part / parts);
  }

  private void compute(float[] inputs, int first, int end, float[] logits) {
    Workspace found = idle.poll();
    Workspace workspace = found == null ? new Workspace(plan.rowLengths()) : found;
    for (int row = first; row < end; row++) {
      plan.run(workspace, inputs, row * plan.inputSize(), logits, row * plan.outputSize());
    }
    idle.add(workspace);
  }

  @Override
  public void close() {
    open.writeLock().lock();
    try {
      closed = true;
      idle.clear();
    } finally {
      open.writeLock().unlock();
    }
  }

  /** A compiled network. */
  record Plan(Slot input, List<Step> steps, Slot output, int[][] rowLengths) {

    Plan {
      steps = List.copyOf(steps);
    }

    int inputSize() {
      return input.rows() * input.length();
    }

    int outputSize() {
      return output.rows() * output.length();
    }

    /** Computes one row of a batch. */
    void run(Workspace workspace, float[] inputs, int inputAt, float[] outputs, int outputAt) {
      float[][] in = workspace.rows(input);
      for (int row = 0; row < input.rows(); row++) {
        System.arraycopy(inputs, inputAt + row * input.length(), in[row], 0, input.length());
      }
      for (Step step : steps) {
        step.run(workspace);
      }
      float[][] out = workspace.rows(output);
      for (int row = 0; row < output.rows(); row++) {
        System.arraycopy(out[row], 0, outputs, outputAt + row * output.length(), output.length());
      }
    }
  }

  /**
   * One thing that a network does to the buffers. Immutable, so that any number of threads can run
   * it, each on a workspace of its own.
   */
  interface Step {
    /** Reads and writes the workspace's buffers. */
    void run(Workspace workspace);
  }
}
