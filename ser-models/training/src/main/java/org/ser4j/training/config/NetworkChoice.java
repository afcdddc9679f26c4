package org.ser4j.training.config;

import java.util.Objects;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Sequential;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.zoo.Zoo;

/** Which network is trained. */
public sealed interface NetworkChoice {
  /**
   * Makes the network.
   *
   * @param input shape that the front end gives
   * @param classes number of labels
   * @return a network with as many logits
   * @throws TrainingConfigException if the network is not known or does not fit
   */
  Architecture build(Shape input, int classes);

  /**
   * One of the zoo's.
   *
   * @param zoo a name of {@link Zoo#names}
   */
  record Named(String zoo) implements NetworkChoice {
    /** Checks that it is there. */
    public Named {
      Objects.requireNonNull(zoo, "zoo");
    }

    @Override
    public Architecture build(Shape input, int classes) {
      try {
        return Zoo.named(zoo, input, classes);
      } catch (IllegalArgumentException e) {
        throw new TrainingConfigException("architecture: " + e.getMessage(), e);
      }
    }
  }

  /**
   * A tree of the user's own, whose last layer gives one value a class.
   *
   * @param name short, for the bundle
   * @param layers the tree
   */
  record Inline(String name, Sequential layers) implements NetworkChoice {
    /** Checks that all is there. */
    public Inline {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(layers, "layers");
    }

    @Override
    public Architecture build(Shape input, int classes) {
      Architecture architecture = new Architecture(name, input, layers);
      Shape output;
      try {
        output = architecture.resolve().output();
      } catch (IllegalArgumentException e) {
        throw new TrainingConfigException("architecture.layers: " + e.getMessage(), e);
      }
      if (!output.equals(Shape.of(classes))) {
        throw new TrainingConfigException(
            "architecture.layers: the tree gives "
                + output
                + ", but the corpus has "
                + classes
                + " labels, so it must end in ["
                + classes
                + "]");
      }
      return architecture;
    }
  }
}
