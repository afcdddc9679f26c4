package org.ser4j.training.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ser4j.models.layer.Weights;

/**
 * The state of a {@link TrainingSession}: all that another session of the same engine needs to
 * continue it with the same bits.
 *
 * @param weights running statistics included
 * @param memory the state of the update rule, by names of the engine's choice
 * @param steps taken so far
 * @param random what the engine needs, besides the seed, to draw the next random numbers; of the
 *     engine's choice
 */
public record TrainingState(Weights weights, Weights memory, long steps, List<Long> random) {
  /** Throws an {@link IllegalArgumentException} if the number of steps is negative. */
  public TrainingState {
    Objects.requireNonNull(weights, "weights");
    Objects.requireNonNull(memory, "memory");
    if (steps < 0) {
      throw new IllegalArgumentException("steps of 0 or more, not " + steps);
    }
    random = List.copyOf(random);
  }

  /** The start of every training: no step taken. */
  public static TrainingState start(Weights weights) {
    return new TrainingState(weights, new Weights(Map.of()), 0, List.of());
  }
}
