package org.ser4j.dsp.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.dsp.Matrix;

class DeltaTest {
  private static Matrix power(int exponent, int frames) {
    Matrix matrix = Matrix.zeros(2, frames);
    for (int t = 0; t < frames; t++) {
      matrix.data()[t] = 3;
      matrix.data()[frames + t] = (float) Math.pow(t - 6, exponent);
    }
    return matrix;
  }

  /** The n-th derivative of t^n is n!, everywhere, edges included; that of a constant is 0. */
  @ParameterizedTest
  @CsvSource({"3, 1, 1", "9, 1, 1", "5, 2, 2", "13, 2, 2", "9, 3, 6", "9, 5, 120"})
  void isExactForPolynomialsOfItsDegree(int width, int order, double factorial) {
    Matrix delta = new Delta(width, order).of(power(order, 13));
    for (int t = 0; t < 13; t++) {
      assertEquals(0, delta.get(0, t), 1e-5);
      assertEquals(factorial, delta.get(1, t), 1e-5 * factorial);
    }
  }

  @Test
  void weighsAStepAsTheLeastSquaresLineDoes() {
    Matrix step = Matrix.zeros(1, 20);
    for (int t = 10; t < 20; t++) {
      step.data()[t] = 1;
    }
    // Width 5: (-2, -1, 0, 1, 2) / 10.
    Matrix delta = new Delta(5, 1).of(step);
    assertEquals(0, delta.get(0, 7), 1e-7);
    assertEquals(0.2, delta.get(0, 8), 1e-7);
    assertEquals(0.3, delta.get(0, 9), 1e-7);
    assertEquals(0.3, delta.get(0, 10), 1e-7);
    assertEquals(0.2, delta.get(0, 11), 1e-7);
  }

  @Test
  void saysWhatIsWrong() {
    Matrix eight = Matrix.zeros(3, 8);
    String message =
        assertThrows(IllegalArgumentException.class, () -> Delta.of(eight, 1)).getMessage();
    assertEquals(
        "width must be at most the number of frames = 8, not 9;"
            + " take a smaller width or a longer signal",
        message);
    assertThrows(IllegalArgumentException.class, () -> new Delta(4, 1));
    assertThrows(IllegalArgumentException.class, () -> new Delta(1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Delta(Integer.MAX_VALUE, 1));
    assertThrows(IllegalArgumentException.class, () -> new Delta(9, 0));
    assertThrows(IllegalArgumentException.class, () -> new Delta(3, 3));
    assertThrows(NullPointerException.class, () -> Delta.of(null, 1));
    Matrix broken = Matrix.zeros(1, 9);
    broken.data()[4] = Float.NaN;
    assertThrows(IllegalArgumentException.class, () -> Delta.of(broken, 1));
  }
}
