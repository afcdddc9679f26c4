package org.ser4j.models.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WinogradTest {

  @Test
  void sixProductsMakeFourValues() {
    Random random = new Random(1);
    for (int trial = 0; trial < 100; trial++) {
      float[] taps = row(random, Winograd.TAPS);
      float[][] d = new float[1 + Winograd.POINTS][];
      for (int i = 0; i < d.length; i++) {
        d[i] = row(random, 1);
      }
      float[][] products = new float[Winograd.POINTS][1];
      for (int point = 0; point < Winograd.POINTS; point++) {
        Winograd.input(point, products[point], d, 1, 1);
        products[point][0] *= Winograd.filter(point, taps[0], taps[1], taps[2]);
      }
      for (int i = 0; i < Winograd.OUT; i++) {
        double expected = 0;
        for (int tap = 0; tap < Winograd.TAPS; tap++) {
          expected += (double) taps[tap] * d[1 + i + tap][0];
        }
        assertEquals(expected, output(i, products), 1e-5);
      }
    }
  }

  @Test
  void onePointIsOnceInAllValues() {
    float[][] products = new float[Winograd.POINTS][1];
    products[Winograd.IN_ALL][0] = 3;
    for (int i = 0; i < Winograd.OUT; i++) {
      assertEquals(3, output(i, products));
    }
  }

  private static float output(int i, float[][] m) {
    float[] target = new float[1];
    Winograd.output(i, target, m[0], m[1], m[2], m[3], m[4], m[5], 1);
    return target[0];
  }

  private static float[] row(Random random, int length) {
    float[] row = new float[length];
    for (int i = 0; i < length; i++) {
      row[i] = (float) random.nextGaussian();
    }
    return row;
  }
}
