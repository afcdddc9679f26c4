package org.ser4j.dsp.mel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.spectrum.SharedSpectra;

class MfccTest {
  private static final MelSpectrogram MEL =
      MelSpectrogram.builder().sampleRate(16_000).nFft(512).nMels(24).build();

  /** One cosine over the bands is one coefficient, of the length of its vector. */
  @Test
  void orthonormal() {
    Matrix db = Matrix.zeros(24, 24);
    for (int n = 0; n < 24; n++) {
      for (int m = 0; m < 24; m++) {
        db.data()[m * 24 + n] = (float) Math.cos(Math.PI * n * (m + 0.5) / 24);
      }
    }
    Matrix mfcc = new Mfcc(MEL, 24).ofDecibels(db);
    for (int n = 0; n < 24; n++) {
      for (int frame = 0; frame < 24; frame++) {
        double expected = n != frame ? 0 : Math.sqrt(n == 0 ? 24 : 12);
        assertEquals(expected, mfcc.get(n, frame), 1e-5);
      }
    }
  }

  @Test
  void lifterWeighsEachCoefficient() {
    Matrix db = new Matrix(new float[24 * 3], 24, 3);
    for (int i = 0; i < db.data().length; i++) {
      db.data()[i] = i * i % 37;
    }
    Matrix plain = new Mfcc(MEL, 13).ofDecibels(db);
    Matrix liftered = new Mfcc(MEL, 13, 22).ofDecibels(db);
    for (int n = 0; n < 13; n++) {
      double weight = 1 + 11 * Math.sin(Math.PI * (n + 1) / 22);
      assertEquals(weight * plain.get(n, 2), liftered.get(n, 2), 1e-4);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 'nMfcc must be at least 1, not 0'",
    "25, 0, 'nMfcc must be at most the number of mel bands = 24, not 25'",
    "13, -1, 'lifter must be a finite number of 0 or more, not -1.0'",
    "13, NaN, 'lifter must be a finite number of 0 or more, not NaN'"
  })
  void numbersOutOfRange(int nMfcc, double lifter, String message) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new Mfcc(MEL, nMfcc, lifter));
    assertEquals(message, e.getMessage());
  }

  @Test
  void bandsThatDoNotFit() {
    Mfcc mfcc = new Mfcc(MEL, 13);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> mfcc.ofDecibels(Matrix.zeros(23, 2)));
    assertTrue(e.getMessage().contains("24 bands; the matrix has 23"), e.getMessage());
  }

  @Test
  void sharesSpectraAndBands() {
    float[] y = new float[4_000];
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) Math.sin(0.001 * i * i);
    }
    Mfcc mfcc = new Mfcc(MEL, 13);
    List<Matrix> shared = SharedSpectra.of(y, List.of(MEL, mfcc));
    assertEquals(13, mfcc.rows());
    assertArrayEquals(mfcc.of(y).data(), shared.get(1).data());
    assertArrayEquals(mfcc.of(y).data(), mfcc.ofMel(shared.get(0)).data());
  }
}
