package org.ser4j.training.zoo;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Shape;

/**
 * A named network.
 *
 * @param name such as {@code 003/features_gender}
 * @param origin {@code notebook 003}, or the paper that describes it
 * @param classes number of classes in the original
 * @param countPrinted whether the notebook prints the parameter count of the first use; otherwise
 *     the count is computed from the notebook's code
 * @param leaky whether the published scores are too high because clips of one speaker, or augmented
 *     versions of one clip, are among both training and test examples
 * @param note what differs from the notebook, or is not to be believed; may be empty
 * @param uses inputs with the scores published for them; the first is the usual one
 * @param layers builds the layers for an input
 */
public record ZooEntry(
    String name,
    String origin,
    int classes,
    boolean countPrinted,
    boolean leaky,
    String note,
    List<Use> uses,
    Layers layers) {

  /**
   * An input of a named network, with the scores published for it.
   *
   * @param features a name of {@code org.ser4j.dsp.feature.FeatureSets}, or of a front end, or a
   *     description in brackets if neither has it
   * @param input shape of one input, channels first: Keras' {@code 162x1} is {@code [1, 162]}, its
   *     {@code 64x64x3} is {@code [3, 64, 64]}
   * @param parameters all values of the network for that input, running statistics included
   * @param accuracy on the test examples, as published; empty if not published
   * @param macroF1 unweighted mean of the classes' F1, as published; empty if not published
   */
  public record Use(
      String features,
      Shape input,
      long parameters,
      OptionalDouble accuracy,
      OptionalDouble macroF1) {
    /** Checks that all is there. */
    public Use {
      Objects.requireNonNull(features, "features");
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(accuracy, "accuracy");
      Objects.requireNonNull(macroF1, "macroF1");
    }

    /** A use without published scores. */
    public static Use of(String features, Shape input, long parameters) {
      return new Use(features, input, parameters, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** A use with a published accuracy only. */
    public static Use of(String features, Shape input, long parameters, double accuracy) {
      return new Use(
          features, input, parameters, OptionalDouble.of(accuracy), OptionalDouble.empty());
    }

    /** A use with both published scores. */
    public static Use of(
        String features, Shape input, long parameters, double accuracy, double macroF1) {
      return new Use(
          features, input, parameters, OptionalDouble.of(accuracy), OptionalDouble.of(macroF1));
    }
  }

  /** Builds a network's layers. */
  @FunctionalInterface
  public interface Layers {
    /**
     * Builds the layers.
     *
     * @param input shape of one input, batch axis left out
     * @param classes number of logits at the end
     * @throws IllegalArgumentException if the network cannot have that input or number of classes
     */
    Sequential build(Shape input, int classes);
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no use
   */
  public ZooEntry {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(layers, "layers");
    uses = List.copyOf(uses);
    if (uses.isEmpty()) {
      throw new IllegalArgumentException("no use of '" + name + "'");
    }
  }

  /** The shape of the usual input, batch axis left out. */
  public Shape input() {
    return uses.get(0).input();
  }

  /**
   * The number of values for the usual input, running statistics of batch normalisation included:
   * Keras' "Total params", except that an LSTM has two bias vectors here and one there.
   */
  public long parameters() {
    return uses.get(0).parameters();
  }

  /** Builds the network for its usual input and number of classes. */
  public Architecture architecture() {
    return architecture(input(), classes);
  }

  /**
   * Builds the network for another input.
   *
   * @param shape of one input, batch axis left out
   * @param logits number of classes
   * @throws IllegalArgumentException if the network cannot have that input or number of classes
   */
  public Architecture architecture(Shape shape, int logits) {
    Objects.requireNonNull(shape, "shape");
    Architecture architecture = new Architecture(name, shape, layers.build(shape, logits));
    architecture.resolve();
    return architecture;
  }
}
