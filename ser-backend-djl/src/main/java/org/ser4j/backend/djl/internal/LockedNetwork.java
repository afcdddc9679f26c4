package org.ser4j.backend.djl.internal;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.ser4j.api.RecognizerClosedException;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.Shape;

/**
 * A network over native memory, which must not be freed during a call: any number of calls at a
 * time, and closing waits for them.
 */
public abstract class LockedNetwork implements Network {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Shape input;
  private boolean closed;

  protected LockedNetwork(Shape input) {
    this.input = input;
  }

  /** Computes the outputs of checked inputs; not called after {@link #release}. */
  protected abstract float[] forward(float[] inputs, int rows);

  /** Frees what is native; called once. */
  protected abstract void release();

  /**
   * Checks a batch.
   *
   * @throws IllegalArgumentException if the length is wrong or there is no row
   */
  protected void require(float[] inputs, int rows) {
    Batches.requireInputs(input, inputs, rows);
  }

  @Override
  public final float[] logits(float[] inputs, int rows) {
    require(inputs, rows);
    lock.readLock().lock();
    try {
      if (closed) {
        throw new RecognizerClosedException("the network was closed; load it again");
      }
      return forward(inputs, rows);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public final void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        release();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
