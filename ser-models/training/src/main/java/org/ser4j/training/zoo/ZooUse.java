package org.ser4j.training.zoo;

import java.util.Objects;
import java.util.OptionalDouble;
import org.ser4j.models.layer.Shape;

/**
 * What a named network was fed with, and how well it did.
 *
 * @param features a name of {@code org.ser4j.dsp.feature.FeatureSets}, or of a front end, or words
 *     in brackets for what none of them gives
 * @param input shape of one input, channels first: Keras' {@code 162x1} is {@code [1, 162]}, its
 *     {@code 64x64x3} is {@code [3, 64, 64]}
 * @param parameters all values of the network for that input, running statistics included
 * @param accuracy share of test rows that were right, as published; empty if nobody published any
 * @param macroF1 mean of the classes' F1, as published; empty likewise
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

  static ZooUse of(String features, Shape input, long parameters) {
    return new ZooUse(features, input, parameters, OptionalDouble.empty(), OptionalDouble.empty());
  }

  static ZooUse of(String features, Shape input, long parameters, double accuracy) {
    return new ZooUse(
        features, input, parameters, OptionalDouble.of(accuracy), OptionalDouble.empty());
  }

  static ZooUse of(String features, Shape input, long parameters, double accuracy, double macroF1) {
    return new ZooUse(
        features, input, parameters, OptionalDouble.of(accuracy), OptionalDouble.of(macroF1));
  }
}
