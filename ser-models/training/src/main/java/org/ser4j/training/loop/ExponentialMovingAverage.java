package org.ser4j.training.loop;

import org.ser4j.models.layer.Weights;

/**
 * The exponential moving average of all arrays, running statistics included. In step n the decay is
 * min(decay, (1 + n) / (10 + n)), so that the first weights lose their influence soon.
 */
final class ExponentialMovingAverage {
  private final double decay;
  private Weights average;
  private int steps;

  /** What is remembered between steps. */
  record State(Weights weights, int steps) {}

  ExponentialMovingAverage(Weights start, double decay) {
    this.average = start.copy();
    this.decay = decay;
  }

  State state() {
    return new State(average.copy(), steps);
  }

  void restore(State state) {
    average = state.weights();
    steps = state.steps();
  }

  void add(Weights weights) {
    steps++;
    float keep = (float) Math.min(decay, (1.0 + steps) / (10.0 + steps));
    for (String name : average.names()) {
      float[] mean = average.get(name);
      float[] now = weights.get(name);
      for (int i = 0; i < mean.length; i++) {
        mean[i] = keep * mean[i] + (1 - keep) * now[i];
      }
    }
  }

  Weights copy() {
    return average.copy();
  }
}
