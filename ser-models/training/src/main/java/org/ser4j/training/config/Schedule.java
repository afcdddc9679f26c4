package org.ser4j.training.config;

import java.util.Objects;
import org.ser4j.dsp.internal.Checks;

/** The learning rate of each step. In JSON, {@code kind} is the name in snake case. */
public sealed interface Schedule {
  /** No learning rate may be larger. */
  double MAX_RATE = 10;

  /**
   * The planned rate of a step.
   *
   * @param step from 0
   * @param total number of steps of the whole training, over step
   * @return 0 or more
   */
  double rate(int step, int total);

  /** What the rate depends on besides the step; {@link Monitor#NONE} for most. */
  default Monitor monitor() {
    return Monitor.NONE;
  }

  /**
   * The same rate always.
   *
   * @param learningRate over 0
   */
  record Constant(double learningRate) implements Schedule {
    /** Checks the ranges. */
    public Constant {
      Checks.aboveZero(learningRate, MAX_RATE, "learningRate");
    }

    @Override
    public double rate(int step, int total) {
      return learningRate;
    }
  }

  /**
   * Half a cosine down from the highest rate to the lowest, Loshchilov and Hutter 2017 without
   * restarts.
   *
   * @param learningRate of the first step, over 0
   * @param finalLearningRate of the last step, 0 to learningRate
   */
  record Cosine(double learningRate, double finalLearningRate) implements Schedule {
    /** Checks the ranges. */
    public Cosine {
      Checks.aboveZero(learningRate, MAX_RATE, "learningRate");
      Checks.require(
          finalLearningRate >= 0 && finalLearningRate <= learningRate,
          "finalLearningRate must be 0 to learningRate, not " + finalLearningRate);
    }

    @Override
    public double rate(int step, int total) {
      double share = total > 1 ? step / (total - 1.0) : 0;
      return cosine(learningRate, finalLearningRate, share);
    }
  }

  /**
   * One cycle, Smith and Topin 2018, in the shape of PyTorch's {@code OneCycleLR}: half a cosine up
   * from {@code max / div} to max, and half a cosine down to {@code max / (div * finalDiv)}.
   *
   * @param maxLearningRate over 0
   * @param pctStart share of the steps that go up, in (0, 1); PyTorch has 0.3
   * @param divFactor 1 or more; PyTorch has 25
   * @param finalDivFactor 1 or more; PyTorch has 10,000
   */
  record OneCycle(double maxLearningRate, double pctStart, double divFactor, double finalDivFactor)
      implements Schedule {
    /** Checks the ranges. */
    public OneCycle {
      Checks.aboveZero(maxLearningRate, MAX_RATE, "maxLearningRate");
      Checks.require(pctStart > 0 && pctStart < 1, "pctStart must be in (0, 1), not " + pctStart);
      Checks.require(divFactor >= 1, "divFactor must be 1 or more, not " + divFactor);
      Checks.require(
          finalDivFactor >= 1, "finalDivFactor must be 1 or more, not " + finalDivFactor);
    }

    @Override
    public double rate(int step, int total) {
      double first = maxLearningRate / divFactor;
      double top = pctStart * total - 1;
      if (step <= top) {
        return cosine(first, maxLearningRate, top > 0 ? step / top : 1);
      }
      double down = total - 1 - top;
      return cosine(maxLearningRate, first / finalDivFactor, (step - top) / down);
    }
  }

  /**
   * A constant rate that is multiplied by a factor whenever the monitored score has not improved
   * for some epochs, as Keras' {@code ReduceLROnPlateau} without cooldown. {@link #rate} is the
   * first rate.
   *
   * @param learningRate of the first epochs, over 0
   * @param monitor not {@link Monitor#NONE}; epochs without its score do not count
   * @param factor in (0, 1)
   * @param patience number of epochs in a row without improvement, 1 or more
   * @param minLearningRate lower bound of the rate, 0 to learningRate
   * @param threshold smallest improvement that counts, 0 or more; Keras uses 1e-4
   */
  record ReduceOnPlateau(
      double learningRate,
      Monitor monitor,
      double factor,
      int patience,
      double minLearningRate,
      double threshold)
      implements Schedule {
    /** Checks the ranges. */
    public ReduceOnPlateau {
      Checks.aboveZero(learningRate, MAX_RATE, "learningRate");
      Checks.require(
          Objects.requireNonNull(monitor, "monitor") != Monitor.NONE, "monitor must not be none");
      Checks.require(factor > 0 && factor < 1, "factor must be in (0, 1), not " + factor);
      Checks.positive(patience, "patience");
      Checks.require(
          minLearningRate >= 0 && minLearningRate <= learningRate,
          "minLearningRate must be 0 to learningRate, not " + minLearningRate);
      Checks.notNegative(threshold, "threshold");
    }

    @Override
    public double rate(int step, int total) {
      return learningRate;
    }
  }

  private static double cosine(double from, double to, double share) {
    return to + (from - to) / 2 * (1 + Math.cos(Math.PI * share));
  }
}
