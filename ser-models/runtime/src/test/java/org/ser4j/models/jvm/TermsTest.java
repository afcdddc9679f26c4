package org.ser4j.models.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ser4j.models.jvm.Products.Fused;
import org.ser4j.models.jvm.Products.Plain;

class TermsTest {

  /** Adds from one row of sums to before another. */
  private interface MatrixProduct {
    void add(float[][] y, float[][] f, int[] at, int from, int to, float[][] x, int terms, int n);
  }

  /** Adds to one row. */
  private interface VectorProduct {
    void add(float[] y, float[] a, float[][] x, int terms, int n);
  }

  @Test
  void fusedTermsAddUp() {
    check(Fused::add, Fused::add);
  }

  @Test
  void plainTermsAddUp() {
    check(Plain::add, Plain::add);
  }

  @Test
  void blocksOfSumsAddUp() {
    int n = 2_000;
    for (int rows : new int[] {1, 4, 7, 9}) {
      float[][] y = random(rows, n, 1);
      float[][] expected = copy(y);
      float[][] f = random(3, rows, 2);
      float[][] x = random(3, n, 3);
      int[] at = Rows.indices(rows);
      Products.add(y, f, at, x, 3, n);
      compare(expected, y, f, at, 0, rows, x, 3, n);
    }
  }

  private static void check(MatrixProduct matrix, VectorProduct vector) {
    for (int rows : new int[] {1, 3, 4, 5, 8, 11}) {
      for (int terms : new int[] {1, 2, 3, 4, 5, 9}) {
        for (int n : new int[] {1, 15, 16, 17, 40, 129}) {
          float[][] y = random(rows, n, 4);
          float[][] before = copy(y);
          float[][] f = random(terms, rows + 2, 5);
          float[][] x = random(terms, n, 6);
          int[] at = Rows.indices(rows);
          at[rows - 1] = rows + 1;
          matrix.add(y, f, at, 0, rows, x, terms, n);
          compare(before, y, f, at, 0, rows, x, terms, n);
          y = copy(before);
          matrix.add(y, f, at, rows / 2, rows, x, terms, n);
          compare(before, y, f, at, rows / 2, rows, x, terms, n);
          float[][] single = {before[0].clone()};
          float[] factors = random(1, terms, 7)[0];
          vector.add(single[0], factors, x, terms, n);
          float[][] column = Rows.columns(factors, 1, terms);
          compare(before, single, column, new int[] {0}, 0, 1, x, terms, n);
        }
      }
    }
  }

  private static void compare(
      float[][] before,
      float[][] after,
      float[][] f,
      int[] at,
      int from,
      int to,
      float[][] x,
      int terms,
      int n) {
    for (int row = 0; row < after.length; row++) {
      for (int i = 0; i < n; i++) {
        double expected = before[row][i];
        for (int k = 0; k < terms && row >= from && row < to; k++) {
          expected += (double) f[k][at[row]] * x[k][i];
        }
        assertEquals(expected, after[row][i], 1e-5, "row " + row + ", value " + i);
      }
    }
  }

  private static float[][] random(int rows, int length, long seed) {
    Random random = new Random(seed);
    float[][] values = new float[rows][length];
    for (float[] row : values) {
      for (int i = 0; i < length; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    return values;
  }

  private static float[][] copy(float[][] rows) {
    float[][] copy = new float[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      copy[row] = rows[row].clone();
    }
    return copy;
  }
}
