package org.ser4j.training.engine;

import org.ser4j.models.layer.Weights;

/**
 * A network in training, on one engine and device. Belongs to one thread. Owns what is native below
 * it.
 */
public interface TrainingSession extends AutoCloseable {
  /**
   * One step: forward in training mode, soft-target cross-entropy averaged over the rows, backward,
   * update.
   *
   * @param inputs the rows one after the other, each row-major in the architecture's input shape
   * @param targets {@code [rows][classes]}, row-major, 0 or more; each row a distribution, or one
   *     times the weight of the row: a row's loss is {@code -sum(target * log(probability))}
   * @param rows how many, at least 1 (at least 2 where batch normalisation follows a vector)
   * @param learningRate of this step, 0 or more
   * @return the mean loss before the update, in nats
   */
  double step(float[] inputs, float[] targets, int rows, double learningRate);

  /** A copy of the weights as they are now, running statistics included, in the tree's order. */
  Weights weights();

  /** A copy of the state of the training, for {@link TrainingEngine#resume}. */
  TrainingState state();

  /** Frees what is native; a second call does nothing. */
  @Override
  void close();
}
