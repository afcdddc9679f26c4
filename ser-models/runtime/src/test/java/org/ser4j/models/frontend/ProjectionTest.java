package org.ser4j.models.frontend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProjectionTest {
  private static final float[] MEAN = {1, 2, 3};
  private static final float[] MATRIX = {1, 0, -1, 0.5f, 2, 0};

  @Test
  void multipliesWhatIsLeftAfterTheMean() {
    Projection projection = new Projection(2, MEAN, MATRIX);
    float[] vector = {4, 3, 5};
    assertArrayEquals(new float[] {1, 3.5f}, projection.apply(vector));
    assertArrayEquals(new float[] {4, 3, 5}, vector, "the vector stays");
    assertArrayEquals(new float[2], projection.apply(MEAN));
    assertEquals(3, projection.inputs());
  }

  @Test
  void sumsInDouble() {
    // In float32, 2^24 + 1 is lost.
    Projection projection = new Projection(1, new float[3], new float[] {1 << 24, 1, -(1 << 24)});
    assertArrayEquals(new float[] {1}, projection.apply(new float[] {1, 1, 1}));
  }

  @Test
  void sharesNoArrays() {
    float[] mean = MEAN.clone();
    float[] matrix = MATRIX.clone();
    Projection projection = new Projection(2, mean, matrix);
    mean[0] = 9;
    matrix[0] = 9;
    projection.mean()[0] = 9;
    projection.matrix()[0] = 9;
    Projection same = new Projection(2, MEAN, MATRIX);
    assertEquals(same, projection);
    assertEquals(same.hashCode(), projection.hashCode());
    assertNotEquals(same, new Projection(2, mean, MATRIX));
    assertNotEquals(same, new Projection(2, MEAN, matrix));
  }

  @Test
  void refusesWhatDoesNotFit() {
    refuses(new float[0], new float[0], 1, "one value at least");
    refuses(MEAN, new float[0], 0, "gives one at least");
    refuses(MEAN, MATRIX, 3, "from 3 to 3 values has 9");
    refuses(MEAN, MATRIX, Integer.MAX_VALUE, "16777216 at most");
    refuses(new float[] {1, Float.NaN, 3}, MATRIX, 2, "mean[1]");
    refuses(new float[] {1}, new float[] {Float.POSITIVE_INFINITY}, 1, "matrix[0]");
    Projection projection = new Projection(2, MEAN, MATRIX);
    assertThrows(IllegalArgumentException.class, () -> projection.apply(new float[2]));
  }

  private static void refuses(float[] mean, float[] matrix, int components, String part) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> new Projection(components, mean, matrix))
            .getMessage();
    assertTrue(message.contains(part), message);
  }
}
