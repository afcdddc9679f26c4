package org.ser4j.dsp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Log10Test {
  @Test
  void isTheLogarithm() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      double x = Math.exp(100 * random.nextGaussian());
      assertEquals(Math.log10(x), Log10.of(x), 1e-13);
    }
  }

  @Test
  void isExactAtOne() {
    assertEquals(0.0, Log10.of(1));
  }

  @Test
  void knowsTheNumbersThatAreNotNormal() {
    double[] odd = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, 1e-310};
    for (double x : odd) {
      assertEquals(Math.log10(x), Log10.of(x));
    }
    assertEquals(Math.log10(Double.MAX_VALUE), Log10.of(Double.MAX_VALUE), 1e-13);
    assertEquals(Math.log10(Double.MIN_NORMAL), Log10.of(Double.MIN_NORMAL), 1e-13);
  }
}
