package org.ser4j.models.layer;

import java.util.Objects;

/**
 * One array that a layer owns.
 *
 * @param name the path in the tree, stable across engines and versions, such as {@code
 *     2.body.0.weight}
 * @param shape its extents
 * @param role what it is for
 * @param fanIn values that one output value sums over; 1 where that has no meaning
 */
public record ParameterSpec(String name, Shape shape, Role role, int fanIn) {

  /**
   * What an array is for; it decides the starting values, weight decay, and whether it is learned.
   */
  public enum Role {
    /** A matrix or kernel: learned, decayed, starts random. */
    WEIGHT,
    /** An offset: learned, not decayed, starts at 0. */
    BIAS,
    /** A factor of a normalisation: learned, not decayed, starts at 1. */
    SCALE,
    /** A running mean: not learned, starts at 0. */
    RUNNING_MEAN,
    /** A running variance: not learned, starts at 1. */
    RUNNING_VARIANCE;

    /** Whether gradient descent changes it; false for running statistics. */
    public boolean trainable() {
      return this == WEIGHT || this == BIAS || this == SCALE;
    }
  }

  /** Checks that all is there. */
  public ParameterSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(role, "role");
  }
}
