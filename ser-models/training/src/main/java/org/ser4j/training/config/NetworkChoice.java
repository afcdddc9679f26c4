package org.ser4j.training.config;

import java.util.Objects;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.zoo.Zoo;

/** The network that is trained. */
public sealed interface NetworkChoice {
  /**
   * Makes the network.
   *
   * @param input shape of one input
   * @param classes number of logits
   * @throws TrainingConfigException if the network is unknown or does not fit
   */
  Architecture build(Shape input, int classes);

  /**
   * A network of the zoo.
   *
   * @param zoo one of {@link Zoo#names}
   */
  record Named(String zoo) implements NetworkChoice {
    /** Checks that it is not null. */
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
   * Layers of the user's own, the last of which gives one logit for each class.
   *
   * @param name short, for the bundle
   * @param layers the layers
   */
  record Inline(String name, Sequential layers) implements NetworkChoice {
    /** Checks that nothing is null. */
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
            "architecture.layers: the output is "
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
