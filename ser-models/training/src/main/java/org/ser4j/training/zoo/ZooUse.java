package org.ser4j.training.zoo;

import java.util.Objects;
import java.util.OptionalDouble;
import org.ser4j.models.layer.Shape;

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
public record ZooUse(
    String features,
    Shape input,
    long parameters,
    OptionalDouble accuracy,
    OptionalDouble macroF1) {
  /** Checks that all is there. */
  public ZooUse {
    Objects.requireNonNull(features, "features");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(accuracy, "accuracy");
    Objects.requireNonNull(macroF1, "macroF1");
  }

  /** A use without published scores. */
  public static ZooUse of(String features, Shape input, long parameters) {
    return new ZooUse(features, input, parameters, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** A use with a published accuracy only. */
  public static ZooUse of(String features, Shape input, long parameters, double accuracy) {
    return new ZooUse(
        features, input, parameters, OptionalDouble.of(accuracy), OptionalDouble.empty());
  }

  /** A use with both published scores. */
  public static ZooUse of(
      String features, Shape input, long parameters, double accuracy, double macroF1) {
    return new ZooUse(
        features, input, parameters, OptionalDouble.of(accuracy), OptionalDouble.of(macroF1));
  }
}
