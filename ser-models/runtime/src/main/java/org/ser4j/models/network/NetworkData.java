package org.ser4j.models.network;

import org.ser4j.models.frontend.Preprocessor;

/** A network as data: a layer tree or an imported model. Immutable. */
public sealed interface NetworkData permits LayerNetwork, ImportedModel {
  /** What it is called; short and stable, such as {@code residual_cnn}. */
  String name();

  /** The number of values learned; 0 for a network that does not tell. */
  long trainableParameters();

  /**
   * Checks that the input fits a preprocessor and the outputs a number of labels.
   *
   * @throws IllegalArgumentException if not; the message says what differs
   */
  void requireFit(Preprocessor preprocessor, int labels);

  /**
   * Calls the visitor's method for this kind of network.
   *
   * @param <R> what the visitor gives
   * @param visitor one method a kind
   * @return what the method returns
   */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method a kind of network.
   *
   * @param <R> what they give
   */
  interface Visitor<R> {
    /**
     * For {@link LayerNetwork}.
     *
     * @return the visitor's result
     */
    R visit(LayerNetwork network);

    /**
     * For {@link ImportedModel}.
     *
     * @return the visitor's result
     */
    R visit(ImportedModel network);
  }
}
