package org.ser4j.models.jvm;

import org.ser4j.models.layer.ActivationKind;

/** Functions of each value alone, in place. */
final class Activations {
  private Activations() {}

  /** Applies the function to the first n values of a row. */
  static void apply(ActivationKind kind, float[] row, int n) {
    switch (kind) {
      case RELU -> Rows.relu(row, n);
      case LEAKY_RELU -> leakyRelu(row, n);
      case ELU -> elu(row, n);
      case SILU -> silu(row, n);
      case SIGMOID -> sigmoid(row, 0, n);
      case TANH -> tanh(row, 0, n);
      default -> throw new IllegalArgumentException("no activation " + kind);
    }
  }

  private static void leakyRelu(float[] row, int n) {
    for (int i = 0; i < n; i++) {
      row[i] = row[i] > 0 ? row[i] : 0.01f * row[i];
    }
  }

  private static void elu(float[] row, int n) {
    for (int i = 0; i < n; i++) {
      row[i] = row[i] > 0 ? row[i] : (float) Math.expm1(row[i]);
    }
  }

  private static void silu(float[] row, int n) {
    for (int i = 0; i < n; i++) {
      row[i] = (float) (row[i] / (1 + Math.exp(-row[i])));
    }
  }

  static void sigmoid(float[] row, int from, int to) {
    for (int i = from; i < to; i++) {
      row[i] = (float) (1 / (1 + Math.exp(-row[i])));
    }
  }

  /** By the exponential, which HotSpot has in machine code, unlike {@link Math#tanh}. */
  static void tanh(float[] row, int from, int to) {
    for (int i = from; i < to; i++) {
      row[i] = (float) (1 - 2 / (1 + Math.exp(2 * (double) row[i])));
    }
  }

  /** Soft-max of the first n values. */
  static void softmax(float[] row, int n) {
    float maximum = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      maximum = Math.max(maximum, row[i]);
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double share = Math.exp(row[i] - maximum);
      row[i] = (float) share;
      sum += share;
    }
    Rows.scale(row, (float) (1 / sum), 0, n);
  }
}
