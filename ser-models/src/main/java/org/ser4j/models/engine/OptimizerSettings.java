package org.ser4j.models.engine;

import java.util.Objects;

/**
 * How gradients change the weights; the learning rate comes with each step.
 *
 * @param kind the rule
 * @param beta1 decay of the first moment, in [0, 1)
 * @param beta2 decay of the second moment, in [0, 1)
 * @param epsilon added to the root of the second moment, over 0
 * @param weightDecay 0 or more; added to the gradient by {@link Kind#ADAM}, taken off the weights
 *     apart from the gradient (times the learning rate) by {@link Kind#ADAMW}; only arrays with
 *     {@link org.ser4j.models.layer.ParameterSpec.Role#WEIGHT} decay
 */
public record OptimizerSettings(
    Kind kind, double beta1, double beta2, double epsilon, double weightDecay) {

  /** The rules. */
  public enum Kind {
    /** Kingma and Ba 2015. */
    ADAM,
    /** Loshchilov and Hutter 2019. */
    ADAMW
  }

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public OptimizerSettings {
    Objects.requireNonNull(kind, "kind");
    if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1 && epsilon > 0 && weightDecay >= 0)) {
      throw new IllegalArgumentException(
          "optimiser settings out of range: beta1 "
              + beta1
              + ", beta2 "
              + beta2
              + " in [0, 1), epsilon "
              + epsilon
              + " over 0, weight decay "
              + weightDecay
              + " of 0 or more");
    }
  }

  /**
   * AdamW with the usual moments: 0.9, 0.999, 1e-8.
   *
   * @param weightDecay 0 or more
   * @return the settings
   */
  public static OptimizerSettings adamW(double weightDecay) {
    return new OptimizerSettings(Kind.ADAMW, 0.9, 0.999, 1e-8, weightDecay);
  }
}
