package org.ser4j.dsp.fft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealFftTest {
  @ParameterizedTest
  @ValueSource(
      ints = {1, 2, 3, 4, 5, 7, 8, 12, 16, 31, 32, 64, 100, 128, 211, 256, 400, 512, 1024, 2048})
  void asTheSumSays(int size) {
    Random random = new Random(size);
    double[] y = new double[size];
    for (int i = 0; i < size; i++) {
      y[i] = random.nextDouble() - 0.5;
    }
    double[] re = new double[size / 2 + 1];
    double[] im = new double[size / 2 + 1];
    RealFft fft = RealFft.of(size);
    assertEquals(size, fft.size());
    double[][] rows = fft.newRows();
    fft.transform(y, re, im, rows);
    for (int k = 0; k <= size / 2; k++) {
      double expectedRe = 0;
      double expectedIm = 0;
      for (int i = 0; i < size; i++) {
        double angle = 2 * Math.PI * ((long) k * i % size) / size;
        expectedRe += y[i] * Math.cos(angle);
        expectedIm -= y[i] * Math.sin(angle);
      }
      assertEquals(expectedRe, re[k], 1e-11, "real part of bin " + k);
      assertEquals(expectedIm, im[k], 1e-11, "imaginary part of bin " + k);
    }
    double[] back = new double[size];
    fft.inverse(re, im, back, rows);
    assertArrayEquals(y, back, 1e-14 * Math.max(16, size));
  }

  private static void transform(RealFft fft, double[] y, double[][] spectrum) {
    fft.transform(y, spectrum[0], spectrum[1], fft.newRows());
  }

  @Test
  void bothAgreeOnLongFrames() {
    int size = 1 << 14;
    double[] y = new Random(1).doubles(size).toArray();
    double[][] own = new double[2][size / 2 + 1];
    double[][] other = new double[2][size / 2 + 1];
    assertInstanceOf(PowerOfTwoFft.class, RealFft.of(size));
    transform(RealFft.of(size), y, own);
    transform(new AnySizeFft(size), y, other);
    for (int k = 0; k <= size / 2; k++) {
      assertEquals(other[0][k], own[0][k], 1e-10);
      assertEquals(other[1][k], own[1][k], 1e-10);
    }
  }
}
