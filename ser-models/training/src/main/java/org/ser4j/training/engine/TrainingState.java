package org.ser4j.training.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ser4j.models.layer.Weights;

/**
 * Where a {@link TrainingSession} stands: all that another one needs to go on as if it were the
 * same. Only for the engine that it is from.
 *
 * @param weights running statistics included
 * @param memory what the update rule remembers of earlier gradients, by names of the engine's
 *     choice
 * @param steps taken so far
 * @param random what the engine needs to draw the random numbers that come next, given the seed; of
 *     the engine's choice
 */
public record TrainingState(Weights weights, Weights memory, long steps, List<Long> random) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the number of steps is negative
   */
  public TrainingState {
    Objects.requireNonNull(weights, "weights");
    Objects.requireNonNull(memory, "memory");
    if (steps < 0) {
      throw new IllegalArgumentException("steps of 0 or more, not " + steps);
    }
    random = List.copyOf(random);
  }

  /**
   * Where every training begins.
   *
   * @param weights the first
   * @return no step taken, nothing remembered
   */
  public static TrainingState start(Weights weights) {
    return new TrainingState(weights, new Weights(Map.of()), 0, List.of());
  }
}
