package org.ser4j.backend.djl.internal;

import org.ser4j.api.RecognizerClosedException;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.TrainingSession;
import org.ser4j.training.engine.TrainingState;

/** A training session that refuses what is no batch, and everything once it is closed. */
public abstract class CheckedSession implements TrainingSession {
  private final ResolvedLayer root;
  private final int fewestRows;
  private boolean closed;

  /**
   * Makes an open session.
   *
   * @param root the network
   * @throws IllegalArgumentException if it does not end in a vector
   */
  protected CheckedSession(ResolvedLayer root) {
    if (root.output().rank() != 1) {
      throw new IllegalArgumentException(
          "a network that learns to tell classes apart ends in a vector, not in " + root.output());
    }
    this.root = root;
    fewestRows = Batches.fewestTrainingRows(root);
  }

  /**
   * Takes a step on a checked batch.
   *
   * @param inputs the rows one after the other
   * @param targets one distribution a row
   * @param rows how many
   * @param learningRate 0 or more
   * @return the loss before the update
   */
  protected abstract double advance(float[] inputs, float[] targets, int rows, double learningRate);

  /**
   * Copies the weights of an open session.
   *
   * @return in the order of the tree
   */
  protected abstract Weights copy();

  /**
   * Tells where an open session stands.
   *
   * @return a copy
   */
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
