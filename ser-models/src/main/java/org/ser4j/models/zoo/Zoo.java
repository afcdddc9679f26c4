package org.ser4j.models.zoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Dense;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Sequential;
import org.ser4j.models.layer.Shape;

/** The networks that have a name. */
public final class Zoo {
  /** What a name stands for: the tree up to the logits' dense layer, which the zoo adds. */
  private interface Trunk {
    List<Layer> layers(Shape input);
  }

  private static final Map<String, Trunk> TRUNKS =
      new TreeMap<>(
          Map.of(
              "residual_cnn", PictureNetworks::residualCnn,
              "cnn_bilstm", PictureNetworks::cnnBilstm));

  private Zoo() {}

  /**
   * The names that {@link #named} knows.
   *
   * @return in alphabetical order
   */
  public static List<String> names() {
    return List.copyOf(TRUNKS.keySet());
  }

  /**
   * Makes a network.
   *
   * @param name one of {@link #names}
   * @param input shape of one input, batch axis left out, such as {@code [1, 64, 250]}: channels,
   *     mel bands, frames
   * @param classes number of logits, at least 1
   * @return the tree, whose name is {@code name}; every layer fits the input
   * @throws IllegalArgumentException if there is no such network (the message lists those there
   *     are), or it cannot take that input
   */
  public static Architecture named(String name, Shape input, int classes) {
    Objects.requireNonNull(input, "input");
    Trunk trunk = TRUNKS.get(Objects.requireNonNull(name, "name"));
    if (trunk == null) {
      throw new IllegalArgumentException("no network named '" + name + "', only " + names());
    }
    List<Layer> layers = new ArrayList<>(trunk.layers(input));
    layers.add(new Dense(classes, true));
    Architecture architecture = new Architecture(name, input, new Sequential(layers));
    architecture.resolve();
    return architecture;
  }
}
