package org.ser4j.training.zoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ser4j.models.layer.BaselineLogit;
import org.ser4j.models.layer.Dense;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Sequential;
import org.ser4j.models.layer.Shape;

/**
 * A named network, for any input shape and number of classes.
 *
 * @param entry name, origin and published scores
 * @param trunk the layers up to the dense layer with the logits, which {@link #layers} adds
 * @param binaryLogit whether the first class has a fixed logit of 0, so that two classes need one
 *     output, as with a sigmoid
 */
public record NetworkPreset(ZooEntry entry, Trunk trunk, boolean binaryLogit) {

  /** The layers before the logits. */
  @FunctionalInterface
  public interface Trunk {
    /**
     * Makes the layers.
     *
     * @param input shape of one input, without the batch axis
     */
    List<Layer> layers(Shape input);
  }

  /** Checks that nothing is null. */
  public NetworkPreset {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(trunk, "trunk");
  }

  /** A network with one logit per class. */
  public static NetworkPreset of(ZooEntry entry, Trunk trunk) {
    return new NetworkPreset(entry, trunk, false);
  }

  /**
   * The whole network.
   *
   * @throws IllegalArgumentException if there are too few classes
   */
  Sequential layers(Shape input, int classes) {
    List<Layer> layers = new ArrayList<>(trunk.layers(input));
    if (!binaryLogit) {
      layers.add(new Dense(classes, true));
    } else if (classes < 2) {
      throw new IllegalArgumentException(
          entry.name() + " needs at least 2 classes; got " + classes);
    } else {
      layers.add(new Dense(classes - 1, true));
      layers.add(new BaselineLogit());
    }
    return new Sequential(layers);
  }
}
