package org.ser4j.models.engine;

/**
 * A network compiled for inference on one engine and device. Thread-safe: calls from several
 * threads compute the same bits as calls from one. May own native memory.
 */
public interface Network extends AutoCloseable {
  /**
   * Computes the logits of a batch.
   *
   * @param inputs the examples one after the other, each row-major in the architecture's input
   *     shape; not changed
   * @param batchSize the number of examples, at least 1
   * @return {@code [batchSize][classes]}, row-major, without the soft-max that may end the tree; if
   *     the tree does not end in a vector, its last tensors in row-major order
   * @throws IllegalArgumentException if the length is not {@code batchSize} times the input's size
   * @throws org.ser4j.api.RecognizerClosedException after {@link #close}
   */
  float[] logits(float[] inputs, int batchSize);

  /** Frees what is native; a second call does nothing. Calls under way end first. */
  @Override
  void close();
}
