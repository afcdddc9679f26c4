package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops values, and counts what it has drawn. DJL does not tell the state of PyTorch's generator;
 * but drawing as much again, from the same seed, leads there, and costs little beside the steps.
 * Used by one thread.
 */
final class DropoutMasks {
  private final List<Run> runs = new ArrayList<>();
  private final List<Draw> step = new ArrayList<>();

  /** One mask. */
  private record Draw(Shape shape, float rate) {}

  /** Steps in a row that drew the same. */
  private record Run(long steps, List<Draw> draws) {}

  NDArray drop(NDArray x, float rate) {
    step.add(new Draw(x.getShape(), rate));
    return x.getNDArrayInternal().dropout(x, rate, true).singletonOrThrow();
  }

  /** Counts what was drawn since the last call as one step's. */
  void endStep() {
    add(1, List.copyOf(step));
    step.clear();
  }

  private void add(long steps, List<Draw> draws) {
    Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (last != null && last.draws().equals(draws)) {
      runs.set(runs.size() - 1, new Run(last.steps() + steps, draws));
    } else {
      runs.add(new Run(steps, draws));
    }
  }

  /** All that was drawn: for each run its steps and number of masks, and their rates and shapes. */
  List<Long> drawn() {
    List<Long> numbers = new ArrayList<>();
    for (Run run : runs) {
      numbers.add(run.steps());
      numbers.add((long) run.draws().size());
      for (Draw draw : run.draws()) {
        numbers.add((long) Float.floatToIntBits(draw.rate()));
        numbers.add((long) draw.shape().dimension());
        for (long extent : draw.shape().getShape()) {
          numbers.add(extent);
        }
      }
    }
    return numbers;
  }

  /**
   * Draws all that again, from a generator with its first seed.
   *
   * @param drawn by {@link #drawn}
   * @throws IllegalArgumentException if it is not from there
   */
  void replay(NDManager manager, List<Long> drawn) {
    List<Long> left = new ArrayList<>(drawn);
    try {
      while (!left.isEmpty()) {
        long steps = left.remove(0);
        List<Draw> draws = new ArrayList<>();
        for (long masks = left.remove(0); masks > 0; masks--) {
          float rate = Float.intBitsToFloat(left.remove(0).intValue());
          long[] extents = new long[left.remove(0).intValue()];
          for (int axis = 0; axis < extents.length; axis++) {
            extents[axis] = left.remove(0);
          }
          draws.add(new Draw(new Shape(extents), rate));
        }
        add(steps, draws);
      }
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not what a PyTorch session has drawn: " + drawn, e);
    }
    runs.forEach(run -> replay(manager, run));
  }

  private static void replay(NDManager manager, Run run) {
    try (NDManager scratch = manager.newSubManager()) {
      List<NDArray> ones = run.draws().stream().map(draw -> scratch.ones(draw.shape())).toList();
      for (long step = 0; step < run.steps(); step++) {
        for (int i = 0; i < ones.size(); i++) {
          NDArray one = ones.get(i);
          float rate = run.draws().get(i).rate();
          one.getNDArrayInternal().dropout(one, rate, true).close();
        }
      }
    }
  }
}
