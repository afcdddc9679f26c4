package org.ser4j.training.engine;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.ser4j.models.layer.ParameterSpec;

/**
 * How gradients change the weights, with PyTorch's meaning on every engine; the learning rate comes
 * with each step. A step goes: gradients, clipping, weight decay, rule.
 *
 * @param rule the rule
 * @param weightDecay 0 or more; added to the gradient times the weight, but for {@link UpdateRule
 *     rules} that take it off the weights themselves
 * @param clipNorm over 0; gradients whose norm, over all arrays together, is larger are scaled down
 *     to it: times {@code min(1, clipNorm / (norm + 1e-6))}, as PyTorch's clip_grad_norm_; {@link
 *     #NO_CLIPPING} leaves them as they are
 * @param decayed names of the arrays that decay, such as {@code 2.weight}, as one layer's
 *     kernel_regularizer in Keras; empty for all with {@link ParameterSpec.Role#WEIGHT}
 */
public record OptimizerSettings(
    UpdateRule rule, double weightDecay, double clipNorm, Set<String> decayed) {
  /** The norm that no gradient exceeds. */
  public static final double NO_CLIPPING = Double.POSITIVE_INFINITY;

  /**
   * Copies the names and checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public OptimizerSettings {
    Objects.requireNonNull(rule, "rule");
    decayed = Collections.unmodifiableSortedSet(new TreeSet<>(decayed));
    if (!(weightDecay >= 0 && weightDecay < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("weight decay of 0 or more, not " + weightDecay);
    }
    if (!(clipNorm > 0)) {
      throw new IllegalArgumentException("norm to clip to over 0, not " + clipNorm);
    }
  }

  /**
   * A rule, with decay of all matrices and kernels.
   *
   * @param rule the rule
   * @param weightDecay 0 or more
   * @param clipNorm over 0
   * @throws IllegalArgumentException if a value is out of its range
   */
  public OptimizerSettings(UpdateRule rule, double weightDecay, double clipNorm) {
    this(rule, weightDecay, clipNorm, Set.of());
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
    return new OptimizerSettings(rule, weightDecay, norm, decayed);
  }

  /**
   * The same, with decay of some arrays only, biases too if they are named.
   *
   * @param names as in {@link ParameterSpec#name}; empty for all matrices and kernels
   * @return the settings
   */
  public OptimizerSettings withDecayed(Set<String> names) {
    return new OptimizerSettings(rule, weightDecay, clipNorm, names);
  }

  /**
   * Whether an array decays.
   *
   * @param array any of a network
   * @return false for all where {@link #weightDecay} is 0
   */
  public boolean decays(ParameterSpec array) {
    boolean chosen =
        decayed.isEmpty()
            ? array.role() == ParameterSpec.Role.WEIGHT
            : decayed.contains(array.name());
    return weightDecay > 0 && chosen;
  }

  /**
   * Checks that a network has the arrays that are named.
   *
   * @param arrays the network's
   * @throws IllegalArgumentException if one is not there, or is not learned
   */
  public void requireFit(List<ParameterSpec> arrays) {
    List<String> learned =
        arrays.stream().filter(a -> a.role().trainable()).map(ParameterSpec::name).toList();
    if (!learned.containsAll(decayed)) {
      throw new IllegalArgumentException(
          "of the arrays that decay, " + decayed + ", some are not learned: there are " + learned);
    }
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
