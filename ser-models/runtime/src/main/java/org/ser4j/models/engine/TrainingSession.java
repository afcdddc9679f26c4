package org.ser4j.models.engine;

import org.ser4j.api.EngineException;
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

  /**
   * The weights as they are now, running statistics included.
   *
   * @return a copy, in the order of the tree
   */
  Weights weights();

  /**
   * Where the training stands; for {@link Engine#resume}.
   *
   * @return a copy
   * @throws EngineException if the engine does not tell, see {@link Engine#resumes}
   */
  default TrainingState state() {
    throw new EngineException("the engine does not tell where a training stands");
  }

  /** Frees what is native; a second call does nothing. */
  @Override
  void close();
}
