package org.ser4j.backend.djl.pytorch;

import org.ser4j.models.engine.OptimizerSettings;

/** The papers' formulas, one value after the other, in double precision. */
final class AdamByHand {
  private final OptimizerSettings settings;
  private final double[] values;
  private final double decay;
  private final double[] mean;
  private final double[] variance;
  private int steps;

  AdamByHand(OptimizerSettings settings, double[] values, boolean decays) {
    this.settings = settings;
    this.values = values;
    decay = decays ? settings.weightDecay() : 0;
    mean = new double[values.length];
    variance = new double[values.length];
  }

  void step(double[] gradients, double rate) {
    steps++;
    for (int i = 0; i < values.length; i++) {
      double g = gradients[i];
      if (settings.kind() == OptimizerSettings.Kind.ADAM) {
        g += decay * values[i];
      } else {
        values[i] -= rate * decay * values[i];
      }
      mean[i] = settings.beta1() * mean[i] + (1 - settings.beta1()) * g;
      variance[i] = settings.beta2() * variance[i] + (1 - settings.beta2()) * g * g;
      double m = mean[i] / (1 - Math.pow(settings.beta1(), steps));
      double v = variance[i] / (1 - Math.pow(settings.beta2(), steps));
      values[i] -= rate * m / (Math.sqrt(v) + settings.epsilon());
    }
  }
}
