package org.ser4j.backend.djl.internal;

import org.ser4j.api.RecognizerClosedException;
import org.ser4j.models.layer.Layer.BatchNorm;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.TrainingSession;
import org.ser4j.training.engine.TrainingState;

/** A training session that checks its batches, and refuses every call once it is closed. */
public abstract class CheckedSession implements TrainingSession {
  private final ResolvedLayer root;
  private final int fewestRows;
  private boolean closed;

  /**
   * Makes an open session.
   *
   * @throws IllegalArgumentException if the network does not end in a vector
   */
  protected CheckedSession(ResolvedLayer root) {
    if (root.output().rank() != 1) {
      throw new IllegalArgumentException(
          "a network that learns to tell classes apart ends in a vector, not in " + root.output());
    }
    this.root = root;
    fewestRows = fewestRows(root);
  }

  /** Batch normalisation needs two values of a channel. */
  private static int fewestRows(ResolvedLayer layer) {
    boolean oneValue =
        layer.layer() instanceof BatchNorm && layer.input().size() == layer.input().get(0);
    return oneValue
        ? 2
        : layer.children().stream().mapToInt(CheckedSession::fewestRows).max().orElse(1);
  }

  /** Takes a step on a checked batch; the loss before the update. */
  protected abstract double advance(float[] inputs, float[] targets, int rows, double learningRate);

  /** The weights of an open session. */
  protected abstract Weights copy();

  /** The state of an open session. */
  protected abstract TrainingState snapshot();

  /** Frees what is native; called once. */
  protected abstract void release();

  @Override
  public final double step(float[] inputs, float[] targets, int rows, double learningRate) {
    requireOpen();
    Batches.requireInputs(root.input(), inputs, rows);
    Batches.requireLength("targets", targets, rows, root.output().size());
    if (rows < fewestRows) {
      throw new IllegalArgumentException(
          "batch normalisation of a vector needs at least 2 rows, not " + rows);
    }
    if (!(learningRate >= 0 && learningRate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("learning rate of 0 or more, not " + learningRate);
    }
    return advance(inputs, targets, rows, learningRate);
  }

  @Override
  public final Weights weights() {
    requireOpen();
    return copy();
  }

  @Override
  public final TrainingState state() {
    requireOpen();
    return snapshot();
  }

  @Override
  public final void close() {
    if (!closed) {
      closed = true;
      release();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new RecognizerClosedException("the training session was closed; start another");
    }
  }
}
