package org.ser4j.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MatrixTest {
  @Test
  void rowsLieOneAfterTheOther() {
    float[] data = {1, 2, 3, 4, 5, 6};
    Matrix matrix = new Matrix(data, 2, 3);
    assertSame(data, matrix.data());
    assertEquals(6, matrix.get(1, 2));
    assertEquals("Matrix[2 x 3]", matrix.toString());
    assertThrows(IndexOutOfBoundsException.class, () -> matrix.get(0, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> matrix.get(2, 0));
  }

  @Test
  void sizesThatDoNotFit() {
    assertThrows(IllegalArgumentException.class, () -> new Matrix(new float[5], 2, 3));
    assertThrows(IllegalArgumentException.class, () -> new Matrix(new float[0], 0, 3));
    assertThrows(IllegalArgumentException.class, () -> Matrix.zeros(-1, 3));
    assertThrows(IllegalArgumentException.class, () -> Matrix.zeros(1 << 16, 1 << 16));
  }
}
