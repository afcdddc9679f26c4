package org.ser4j.training.zoo;

import java.util.ArrayList;
import java.util.List;
import org.ser4j.models.layer.BaselineLogit;
import org.ser4j.models.layer.Dense;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Sequential;
import org.ser4j.models.layer.Shape;

/**
 * A name with what it stands for.
 *
 * @param entry what is known of it
 * @param trunk the tree up to the dense layer that gives the logits, which is added here
 * @param baseline whether the first class has no logit of its own, so that two classes need one, as
 *     with a sigmoid
 */
record Definition(ZooEntry entry, Trunk trunk, boolean baseline) {

  /** Layers for an input. */
  @FunctionalInterface
  interface Trunk {
    List<Layer> layers(Shape input);
  }

  /** With as many logits as classes. */
  static Definition of(ZooEntry entry, Trunk trunk) {
    return new Definition(entry, trunk, false);
  }

  Sequential layers(Shape input, int classes) {
    List<Layer> layers = new ArrayList<>(trunk.layers(input));
    if (!baseline) {
      layers.add(new Dense(classes, true));
    } else if (classes < 2) {
      throw new IllegalArgumentException(
          entry.name() + " tells at least 2 classes apart, not " + classes);
    } else {
      layers.add(new Dense(classes - 1, true));
      layers.add(new BaselineLogit());
    }
    return new Sequential(layers);
  }
}
