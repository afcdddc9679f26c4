package org.ser4j.models.layer;

import java.util.List;
import java.util.Objects;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Layer.Softmax;

/**
 * A network as data: its name, what goes in, and the tree of layers. The tree gives logits; it
 * needs no soft-max at its end, and engines leave one there out.
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
   * The tree that engines compile: a soft-max that stands last in the root sequence is left out, so
   * that what comes out are logits, in inference as in training. Names of weights stay the same.
   * Returns this architecture itself if no soft-max stands last.
   */
  public Architecture withoutFinalSoftmax() {
    List<Layer> all = layers.layers();
    int last = all.size() - 1;
    return last >= 0 && all.get(last) instanceof Softmax
        ? new Architecture(name, input, new Sequential(all.subList(0, last)))
        : this;
  }

  /**
   * The number of values learned; running statistics of batch normalisation not counted; as PyTorch
   * counts trainable parameters.
   */
  public long trainableParameters() {
    return resolve().allParameters().stream()
        .filter(p -> p.role().trainable())
        .mapToLong(p -> p.shape().size())
        .sum();
  }

  /**
   * The number of all values, running statistics included; as Keras' summary counts total
   * parameters.
   */
  public long totalParameters() {
    return resolve().allParameters().stream().mapToLong(p -> p.shape().size()).sum();
  }
}
