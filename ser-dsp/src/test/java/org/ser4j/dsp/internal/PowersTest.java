package org.ser4j.dsp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PowersTest {
  private static final double LN_2 = Math.log(2);

  @Test
  void logarithmsAreRight() {
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      double x = Math.pow(2, 2_000 * random.nextDouble() - 1_000);
      assertEquals(Math.log(x) / LN_2, Powers.log2(x), 1e-12 * 1_000);
    }
    for (double near = 0.99; near < 1.01; near += 1e-6) {
      assertEquals(Math.log(near) / LN_2, Powers.log2(near), 2e-12);
    }
    assertEquals(10, Powers.log2(1024), 1e-12);
    assertEquals(-1022, Powers.log2(Double.MIN_NORMAL), 1e-12);
  }

  @Test
  void powersAreRight() {
    Random random = new Random(2);
    for (int i = 0; i < 200_000; i++) {
      double x = 2_000 * random.nextDouble() - 1_000;
      double expected = Math.pow(2, x);
      assertEquals(expected, Powers.exp2(x), 1e-9 * expected);
    }
    for (int x = -1_000; x <= 1_000; x++) {
      assertEquals(Math.pow(2, x), Powers.exp2(x), 1e-15 * Math.pow(2, x));
    }
  }
}
