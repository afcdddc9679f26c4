package org.ser4j.models.engine;

import java.util.Objects;

/**
 * How gradients change the weights, with PyTorch's meaning on every engine; the learning rate comes
 * with each step. A step goes: gradients, clipping, weight decay, rule.
 *
 * @param rule the rule
 * @param weightDecay 0 or more; added to the gradient times the weight, but for {@link UpdateRule
 *     rules} that take it off the weights themselves; only arrays with {@link
 *     org.ser4j.models.layer.ParameterSpec.Role#WEIGHT} decay
 * @param clipNorm over 0; gradients whose norm, over all arrays together, is larger are scaled down
 *     to it: times {@code min(1, clipNorm / (norm + 1e-6))}, as PyTorch's clip_grad_norm_; {@link
 *     #NO_CLIPPING} leaves them as they are
 */
public record OptimizerSettings(UpdateRule rule, double weightDecay, double clipNorm) {
  /** The norm that no gradient exceeds. */
  public static final double NO_CLIPPING = Double.POSITIVE_INFINITY;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public OptimizerSettings {
    Objects.requireNonNull(rule, "rule");
    if (!(weightDecay >= 0 && weightDecay < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("weight decay of 0 or more, not " + weightDecay);
    }
    if (!(clipNorm > 0)) {
      throw new IllegalArgumentException("norm to clip to over 0, not " + clipNorm);
    }
  }

  /**
   * A rule without clipping.
   *
   * @param rule the rule
   * @param weightDecay 0 or more
   */
  public OptimizerSettings(UpdateRule rule, double weightDecay) {
    this(rule, weightDecay, NO_CLIPPING);
  }

  /**
   * AdamW with the usual moments: 0.9, 0.999, 1e-8.
   *
   * @param weightDecay 0 or more
   * @return the settings
   */
  public static OptimizerSettings adamW(double weightDecay) {
    return new OptimizerSettings(new UpdateRule.Adam(0.9, 0.999, 1e-8, true), weightDecay);
  }

  /**
   * The same, gradients clipped.
   *
   * @param norm the largest norm, over 0
   * @return the settings
   * @throws IllegalArgumentException if it is not over 0
   */
  public OptimizerSettings withClipNorm(double norm) {
    return new OptimizerSettings(rule, weightDecay, norm);
  }

  /**
   * Whether gradients are clipped at all.
   *
   * @return false for {@link #NO_CLIPPING}
   */
  public boolean clips() {
    return clipNorm < NO_CLIPPING;
  }
}
