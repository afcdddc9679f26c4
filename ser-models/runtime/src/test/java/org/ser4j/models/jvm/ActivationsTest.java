package org.ser4j.models.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ActivationsTest {
  private static final int N = 400_001;

  /** From -20 to 20. */
  private static float[] values() {
    float[] values = new float[N];
    for (int i = 0; i < N; i++) {
      values[i] = (i - N / 2) * 1e-4f;
    }
    return values;
  }

  @Test
  void tanhIsExactToSinglePrecision() {
    float[] x = values();
    float[] y = x.clone();
    Activations.tanh(y, 0, N);
    for (int i = 0; i < N; i++) {
      double exact = Math.tanh(x[i]);
      assertEquals(exact, y[i], 2e-7, "tanh of " + x[i]);
      assertEquals(exact, y[i], 5e-7 * Math.abs(exact), "tanh of " + x[i]);
    }
  }

  @Test
  void sigmoidIsExactToSinglePrecision() {
    float[] x = values();
    float[] y = x.clone();
    Activations.sigmoid(y, 0, N);
    for (int i = 0; i < N; i++) {
      assertEquals(1 / (1 + Math.exp(-x[i])), y[i], 1.5e-7, "sigmoid of " + x[i]);
    }
  }

  @Test
  void extremesHaveTheirLimits() {
    float[] y = {Float.NEGATIVE_INFINITY, -Float.MAX_VALUE, Float.MAX_VALUE, Float.NaN, 7};
    Activations.tanh(y, 0, 4);
    assertEquals(-1, y[0]);
    assertEquals(-1, y[1]);
    assertEquals(1, y[2]);
    assertTrue(Float.isNaN(y[3]));
    assertEquals(7, y[4]);
  }
}
