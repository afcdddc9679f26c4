package org.ser4j.dsp.spectrum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ser4j.dsp.Matrix;

class DecibelsTest {
  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  private static Matrix row(float... values) {
    return new Matrix(values, 1, values.length);
  }

  private static void assertRow(Matrix actual, double... expected) {
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual.data()[i], 1e-4, "value " + i);
    }
  }

  @Test
  void power() {
    Matrix s = row(1, 10, 1e-3f, 0, 1e-12f);
    assertRow(Decibels.powerToDb(s), 0, 10, -30, -70, -70);
    assertRow(Decibels.powerToDb(s, 1, 1e-10, NO_LIMIT), 0, 10, -30, -100, -100);
    assertRow(Decibels.powerToDb(s, 100, 1e-10, NO_LIMIT), -20, -10, -50, -120, -120);
    assertRow(Decibels.powerToDb(s, 0, 1e-10, NO_LIMIT), 100, 110, 70, 0, 0);
    assertRow(Decibels.powerToDbRefMax(s, 1e-10, 20), -10, 0, -20, -20, -20);
  }

  @Test
  void amplitude() {
    Matrix s = row(1, -10, 1e-3f, 0);
    assertRow(Decibels.amplitudeToDb(s), 0, 20, -60, -60);
    assertRow(Decibels.amplitudeToDb(s, 10, 1e-5, NO_LIMIT), -20, 0, -80, -120);
    assertRow(Decibels.amplitudeToDbRefMax(row(1, 10, 0), 1e-5, NO_LIMIT), -20, 0, -120);
  }

  @Test
  void silenceIsFlat() {
    assertRow(Decibels.powerToDbRefMax(row(0, 0), 1e-10, 80), 0, 0);
    assertRow(Decibels.powerToDb(row(0, 0)), -100, -100);
  }

  @Test
  void back() {
    Matrix s = row(1, 0.25f, 1e-4f);
    assertArrayEquals(
        s.data(), Decibels.dbToPower(Decibels.powerToDb(s, 2, 1e-10, 80), 2).data(), 1e-6f);
    assertArrayEquals(s.data(), Decibels.dbToAmplitude(Decibels.amplitudeToDb(s), 1).data(), 1e-6f);
  }

  @Test
  void theArgumentStaysAsItIs() {
    Matrix s = row(4, 5);
    assertNotSame(s.data(), Decibels.powerToDb(s).data());
    assertArrayEquals(new float[] {4, 5}, s.data());
  }

  @Test
  void numbersOutOfRange() {
    Matrix s = row(1);
    assertMessage("amin must be", () -> Decibels.powerToDb(s, 1, 0, 80));
    assertMessage("amin must be", () -> Decibels.amplitudeToDb(s, 1, -1, 80));
    assertMessage("ref must be", () -> Decibels.powerToDb(s, Double.NaN, 1e-10, 80));
    assertMessage("ref must be", () -> Decibels.powerToDb(s, -1, 1e-10, 80));
    assertMessage("ref must be", () -> Decibels.dbToPower(s, 0));
    assertMessage("the matrix holds -1.0", () -> Decibels.powerToDb(row(-1)));
    assertMessage("the matrix holds NaN", () -> Decibels.amplitudeToDbRefMax(row(0 / 0f), 1, 1));
    assertMessage("the matrix holds Infinity", () -> Decibels.dbToPower(row(1 / 0f), 1));
    assertMessage("topDb must be 0 or more, not -1.0", () -> Decibels.powerToDb(s, 1, 1, -1));
    assertMessage("topDb must be 0 or more, not NaN", () -> Decibels.powerToDbRefMax(s, 1, 0 / 0d));
  }

  private static void assertMessage(String start, Runnable action) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, action::run);
    assertTrue(e.getMessage().startsWith(start), e.getMessage());
  }
}
