package org.ser4j.models.jvm;

import org.ser4j.models.layer.Layer.ActivationKind;

/** Functions of each value alone, in place. */
final class Activations {
  /** From here on the hyperbolic tangent is 1 in single precision. */
  private static final float TANH_IS_ONE = 9.2f;

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

  /** By the hyperbolic tangent: within 1e-7. */
  static void sigmoid(float[] row, int from, int to) {
    for (int i = from; i < to; i++) {
      row[i] *= 0.5f;
    }
    tanh(row, from, to);
    for (int i = from; i < to; i++) {
      row[i] = 0.5f + 0.5f * row[i];
    }
  }

  /**
   * Within 2e-7, by Lambert's continued fraction of half the value, cut after 13, and the formula
   * for twice an angle: sums, products and quotients only, which HotSpot vectorises, unlike any
   * function of {@link Math}.
   */
  static void tanh(float[] row, int from, int to) {
    for (int i = from; i < to; i++) {
      float x = 0.5f * Math.max(-TANH_IS_ONE, Math.min(TANH_IS_ONE, row[i]));
      float s = x * x;
      float above = x * (((s + 378) * s + 17_325) * s + 135_135);
      float below = ((28 * s + 3_150) * s + 62_370) * s + 135_135;
      float half = above / below;
      row[i] = (half + half) / (1 + half * half);
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
