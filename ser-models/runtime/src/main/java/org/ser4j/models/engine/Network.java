package org.ser4j.models.engine;

/**
 * A network ready to infer, on one engine and device. Thread-safe: calls from several threads give
 * the same bits as calls from one. Owns what is native below it.
 */
public interface Network extends AutoCloseable {
  /**
   * Computes logits.
   *
   * @param inputs the rows one after the other, each row-major in the architecture's input shape
   * @param rows how many, at least 1
   * @return {@code [rows][classes]}, row-major; a soft-max at the end of the tree is left out;
   *     where a tree does not end in a vector, its last tensor's values in row-major order
   * @throws IllegalArgumentException if the length is not rows times the input's size
   * @throws org.ser4j.api.RecognizerClosedException after {@link #close}
   */
  float[] logits(float[] inputs, int rows);

  /** Frees what is native; a second call does nothing. Calls under way end first. */
  @Override
  void close();
}
