package org.ser4j.training.engine;

import org.ser4j.models.layer.Weights;

/** A network in training, on one engine and device. Not thread-safe. Owns native memory. */
public interface TrainingSession extends AutoCloseable {
  /**
   * Takes one step: forward in training mode, soft-target cross-entropy averaged over the examples,
   * backward, update.
   *
   * @param inputs the examples one after the other, each row-major in the architecture's input
   *     shape
   * @param targets {@code [batchSize][classes]}, row-major, 0 or more; for each example a
   *     distribution, or one times the example's weight: its loss is {@code -sum(target *
   *     log(probability))}
   * @param batchSize the number of examples, at least 1 (at least 2 if batch normalisation follows
   *     a vector)
   * @param learningRate of this step, 0 or more
   * @return the mean loss before the update, in nats
   */
  double step(float[] inputs, float[] targets, int batchSize, double learningRate);

  /** A copy of the weights as they are now, running statistics included, in the tree's order. */
  Weights weights();

  /** A copy of the state of the training, for {@link TrainingEngine#resume}. */
  TrainingState state();

  /** Frees what is native; a second call does nothing. */
  @Override
  void close();
}
