package org.ser4j.models.layer;

import java.util.Objects;

/**
 * A network as data: its name, what goes in, and the tree of layers. The tree gives logits; it
 * needs no soft-max at its end.
 *
 * @param name short and stable, such as {@code residual_cnn}
 * @param input shape of one input, batch axis left out
 * @param layers the tree
 */
public record Architecture(String name, Shape input, Sequential layers) {
  /** Checks that all is there. */
  public Architecture {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(layers, "layers");
  }

  /**
   * Works out every layer's shapes and parameters.
   *
   * @return the root of the resolved tree
   * @throws IllegalArgumentException if a layer cannot take the shape that reaches it; the message
   *     names the layer's place, its type and the shape
   */
  public ResolvedLayer resolve() {
    return ResolvedLayer.resolve(layers, input);
  }

  /**
   * The number of values learned; running statistics of batch normalisation not counted.
   *
   * @return as PyTorch counts trainable parameters
   */
  public long trainableParameters() {
    return resolve().allParameters().stream()
        .filter(p -> p.role().trainable())
        .mapToLong(p -> p.shape().size())
        .sum();
  }

  /**
   * The number of all values, running statistics included.
   *
   * @return as Keras' summary counts total parameters
   */
  public long totalParameters() {
    return resolve().allParameters().stream().mapToLong(p -> p.shape().size()).sum();
  }
}
