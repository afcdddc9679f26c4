package org.ser4j.dsp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Exp2Test {
  @Test
  void powersAreRight() {
    Random random = new Random(2);
    for (int i = 0; i < 200_000; i++) {
      double x = 2_000 * random.nextDouble() - 1_000;
      double expected = Math.pow(2, x);
      assertEquals(expected, Exp2.of(x), 1e-9 * expected);
    }
    for (int x = -1_000; x <= 1_000; x++) {
      assertEquals(Math.pow(2, x), Exp2.of(x), 1e-15 * Math.pow(2, x));
    }
  }
}
