package org.ser4j.training.engine;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.ser4j.models.layer.ParameterSpec;

/**
 * How gradients change the weights, as PyTorch's optimizers on every engine. The learning rate is
 * an argument of each step. A step is: gradients, clipping, weight decay, rule.
 *
 * @param weightDecay 0 or more; added to the gradient, times the weight, except by {@link
 *     UpdateRule rules} that subtract it from the weights themselves
 * @param clipNorm over 0; gradients whose norm, over all arrays together, is larger are scaled down
 *     to it: times {@code min(1, clipNorm / (norm + 1e-6))}, as PyTorch's clip_grad_norm_; {@link
 *     #NO_CLIPPING} by default
 * @param weightDecayParams names of the arrays that decay, such as {@code 2.weight}, as one layer's
 *     kernel_regularizer in Keras; empty, the default, for all with {@link
 *     ParameterSpec.Role#WEIGHT}
 */
public record OptimizerSettings(
    UpdateRule rule, double weightDecay, double clipNorm, Set<String> weightDecayParams) {
  /** The norm that no gradient exceeds. */
  public static final double NO_CLIPPING = Double.POSITIVE_INFINITY;

  /**
   * Copies the names.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public OptimizerSettings {
    Objects.requireNonNull(rule, "rule");
    weightDecayParams = Collections.unmodifiableSortedSet(new TreeSet<>(weightDecayParams));
    if (!(weightDecay >= 0 && weightDecay < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("weight decay of 0 or more, not " + weightDecay);
    }
    if (!(clipNorm > 0)) {
      throw new IllegalArgumentException("norm to clip to over 0, not " + clipNorm);
    }
  }

  /** A rule with decay of all matrices and kernels. */
  public OptimizerSettings(UpdateRule rule, double weightDecay, double clipNorm) {
    this(rule, weightDecay, clipNorm, Set.of());
  }

  /** A rule with decay of all matrices and kernels, without clipping. */
  public OptimizerSettings(UpdateRule rule, double weightDecay) {
    this(rule, weightDecay, NO_CLIPPING);
  }

  /** AdamW with beta1 0.9, beta2 0.999 and epsilon 1e-8, without clipping. */
  public static OptimizerSettings adamW(double weightDecay) {
    return new OptimizerSettings(new UpdateRule.Adam(0.9, 0.999, 1e-8, true), weightDecay);
  }

  /** The same with another {@link #clipNorm}. */
  public OptimizerSettings withClipNorm(double norm) {
    return new OptimizerSettings(rule, weightDecay, norm, weightDecayParams);
  }

  /** The same with other {@link #weightDecayParams}, which may name biases too. */
  public OptimizerSettings withWeightDecayParams(Set<String> names) {
    return new OptimizerSettings(rule, weightDecay, clipNorm, names);
  }

  /** Whether an array of a network decays. */
  public boolean decays(ParameterSpec array) {
    boolean chosen =
        weightDecayParams.isEmpty()
            ? array.role() == ParameterSpec.Role.WEIGHT
            : weightDecayParams.contains(array.name());
    return weightDecay > 0 && chosen;
  }

  /**
   * Checks that a network learns the arrays of {@link #weightDecayParams}.
   *
   * @throws IllegalArgumentException if it does not
   */
  public void requireFit(List<ParameterSpec> arrays) {
    List<String> learned =
        arrays.stream().filter(a -> a.role().trainable()).map(ParameterSpec::name).toList();
    if (!learned.containsAll(weightDecayParams)) {
      throw new IllegalArgumentException(
          "of the arrays that decay, "
              + weightDecayParams
              + ", some are not learned: there are "
              + learned);
    }
  }

  /** Whether gradients are clipped at all. */
  public boolean clips() {
    return clipNorm < NO_CLIPPING;
  }
}
