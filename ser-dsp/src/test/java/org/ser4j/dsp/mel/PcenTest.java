package org.ser4j.dsp.mel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ser4j.dsp.Matrix;

class PcenTest {
  private static Matrix constant(float value, int frames) {
    float[] data = new float[frames];
    Arrays.fill(data, value);
    return new Matrix(data, 1, frames);
  }

  /** The smoothed level is the level itself from the start where that is 1. */
  @Test
  void aSteadyLevelBecomesASteadyValue() {
    Matrix ones = Pcen.builder().build().of(constant(1, 50));
    double expected = Math.sqrt(1 / Math.pow(1e-6 + 1, 0.98) + 2) - Math.sqrt(2);
    assertEquals(expected, ones.get(0, 0), 1e-7);
    assertEquals(expected, ones.get(0, 49), 1e-7);
    Matrix loud = Pcen.builder().gain(1).build().of(constant(1e6f, 500));
    assertEquals(Math.sqrt(3) - Math.sqrt(2), loud.get(0, 499), 1e-5);
    assertEquals(0, Pcen.builder().build().of(constant(0, 9)).get(0, 8));
  }

  @Test
  void theSmoothingStartsAtOneAndFollowsWithB() {
    Matrix s = new Matrix(new float[] {3, 5, 0}, 1, 3);
    Matrix pcen = Pcen.builder().b(0.25).bias(0).power(1).gain(1).eps(1e-30).build().of(s);
    assertEquals(3 / 1.5, pcen.get(0, 0), 1e-6);
    assertEquals(5 / 2.375, pcen.get(0, 1), 1e-6);
    assertEquals(0, pcen.get(0, 2));
  }

  @Test
  void powerZeroIsALogarithm() {
    Matrix pcen = Pcen.builder().power(0).gain(0).build().of(constant(4, 3));
    assertEquals(Math.log(5), pcen.get(0, 2), 1e-6);
  }

  @Test
  void saysWhatIsWrong() {
    Pcen.Builder builder = Pcen.builder();
    for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> builder.gain(bad));
      assertThrows(IllegalArgumentException.class, () -> builder.bias(bad));
      assertThrows(IllegalArgumentException.class, () -> builder.power(bad));
      assertThrows(IllegalArgumentException.class, () -> builder.eps(bad));
      assertThrows(IllegalArgumentException.class, () -> builder.timeConstant(bad));
      assertThrows(IllegalArgumentException.class, () -> builder.b(bad));
    }
    assertThrows(IllegalArgumentException.class, () -> builder.eps(0));
    assertThrows(IllegalArgumentException.class, () -> builder.b(0));
    assertThrows(IllegalArgumentException.class, () -> builder.sampleRate(0));
    assertThrows(IllegalArgumentException.class, () -> builder.hopLength(0));
    assertThrows(IllegalArgumentException.class, () -> Pcen.builder().timeConstant(1e300).build());
    Pcen pcen = Pcen.builder().build();
    assertThrows(IllegalArgumentException.class, () -> pcen.of(constant(-1, 3)));
    assertThrows(IllegalArgumentException.class, () -> pcen.of(constant(Float.NaN, 3)));
    assertThrows(NullPointerException.class, () -> pcen.of(null));
    assertTrue(pcen.of(constant(Float.MAX_VALUE, 3)).get(0, 0) > 0);
  }

  @Test
  void refusesWhatOverflows() {
    Pcen wild = Pcen.builder().gain(300).eps(1e-300).b(1).build();
    assertThrows(IllegalArgumentException.class, () -> wild.of(constant(0, 3)));
    Pcen steep = Pcen.builder().power(500).build();
    assertThrows(IllegalArgumentException.class, () -> steep.of(constant(1e9f, 3)));
  }
}
