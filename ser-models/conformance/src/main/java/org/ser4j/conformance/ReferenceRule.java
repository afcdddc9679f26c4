package org.ser4j.conformance;

import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.UpdateRule;

/** The rules as they are documented, one value after the other, in double precision. */
final class ReferenceRule implements UpdateRule.Visitor<double[]> {
  private final OptimizerSettings settings;
  private final double[] values;
  private final double decay;
  private final double[] first;
  private final double[] second;
  private double[] gradients;
  private double rate;
  private int steps;

  ReferenceRule(OptimizerSettings settings, double[] values, boolean decays) {
    this.settings = settings;
    this.values = values;
    decay = decays ? settings.weightDecay() : 0;
    first = new double[values.length];
    second = new double[values.length];
  }

  /** Changes the values; the gradients are clipped already. */
  void step(double[] clipped, double learningRate) {
    steps++;
    rate = learningRate;
    gradients = clipped.clone();
    boolean decoupled = settings.rule() instanceof UpdateRule.Adam adam && adam.decoupled();
    for (int i = 0; i < values.length; i++) {
      if (decoupled) {
        values[i] -= rate * decay * values[i];
      } else {
        gradients[i] += decay * values[i];
      }
    }
    double[] directions = settings.rule().accept(this);
    for (int i = 0; i < values.length; i++) {
      values[i] -= rate * directions[i];
    }
  }

  @Override
  public double[] visit(UpdateRule.Adam rule) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double g = gradients[i];
      first[i] = rule.beta1() * first[i] + (1 - rule.beta1()) * g;
      second[i] = rule.beta2() * second[i] + (1 - rule.beta2()) * g * g;
      double m = first[i] / (1 - Math.pow(rule.beta1(), steps));
      double v = second[i] / (1 - Math.pow(rule.beta2(), steps));
      result[i] = m / (Math.sqrt(v) + rule.epsilon());
    }
    return result;
  }

  @Override
  public double[] visit(UpdateRule.Sgd rule) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      first[i] = rule.momentum() * first[i] + gradients[i];
      result[i] = rule.nesterov() ? gradients[i] + rule.momentum() * first[i] : first[i];
    }
    return result;
  }

  @Override
  public double[] visit(UpdateRule.RmsProp rule) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double g = gradients[i];
      second[i] = rule.alpha() * second[i] + (1 - rule.alpha()) * g * g;
      first[i] = rule.momentum() * first[i] + g / (Math.sqrt(second[i]) + rule.epsilon());
      result[i] = first[i];
    }
    return result;
  }
}
