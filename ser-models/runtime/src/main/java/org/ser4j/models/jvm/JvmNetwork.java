package org.ser4j.models.jvm;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.ser4j.api.RecognizerClosedException;
import org.ser4j.models.engine.Network;

/** A plan and the workspaces of the threads that run it: as many as ever ran at once. */
final class JvmNetwork implements Network {
  private final Plan plan;
  private final Parts parts;
  private final Queue<Workspace> idle = new ConcurrentLinkedQueue<>();

  /** Read while computing, written by closing, which so waits for calls under way. */
  private final ReadWriteLock open = new ReentrantReadWriteLock();

  private boolean closed;

  JvmNetwork(Plan plan, Parts parts) {
    this.plan = plan;
    this.parts = parts;
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
      parts.of(rows, (first, end) -> compute(inputs, first, end, logits));
    }
    return logits;
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
}
