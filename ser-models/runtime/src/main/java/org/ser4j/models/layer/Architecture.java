package org.ser4j.models.layer;

import java.util.List;
import java.util.Objects;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Layer.Softmax;

/**
 * A network as data: name, input shape and layer tree. The tree gives logits; engines leave out a
 * final soft-max.
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
   * Infers every layer's shapes and parameters.
   *
   * @throws IllegalArgumentException if a layer cannot take the shape that reaches it; the message
   *     names the layer's place, its type and the shape
   */
  public ResolvedLayer resolve() {
    return ResolvedLayer.resolve(layers, input);
  }

  /**
   * The tree that engines compile, without a soft-max at the end of the root sequence, so that the
   * outputs are logits in training and inference. Names of weights stay the same.
   */
  public Architecture withoutFinalSoftmax() {
    List<Layer> all = layers.layers();
    int last = all.size() - 1;
    return last >= 0 && all.get(last) instanceof Softmax
        ? new Architecture(name, input, new Sequential(all.subList(0, last)))
        : this;
  }

  /**
   * The number of trainable parameters as PyTorch counts them, without the running statistics of
   * batch normalisation.
   */
  public long trainableParameters() {
    return resolve().allParameters().stream()
        .filter(p -> p.role().trainable())
        .mapToLong(p -> p.shape().size())
        .sum();
  }

  /** The number of total parameters as Keras' summary counts them, with running statistics. */
  public long totalParameters() {
    return resolve().allParameters().stream().mapToLong(p -> p.shape().size()).sum();
  }
}
