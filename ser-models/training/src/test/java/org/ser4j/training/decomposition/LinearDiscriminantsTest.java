package org.ser4j.training.decomposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.models.frontend.Projection;

class LinearDiscriminantsTest {
  private static final int CLASSES = 3;
  private static final int ROWS = 600;
  private static final int COLUMNS = 12;

  @ParameterizedTest
  @CsvSource({"tall, 3", "wide, 2", "empty_class, 2"})
  void areScikitLearns(String name, int components) {
    SklearnCase known = SklearnCase.named(name);
    known.assertGives(
        "lda", LinearDiscriminants.fit(known.rows(), known.labels(), known.classes(), components));
  }

  @Test
  void separatesClassesThatNoColumnSeparates() {
    List<float[]> rows = new ArrayList<>();
    int[] labels = draw(rows);
    assertTrue(nearest(rows, labels, COLUMNS) < 0.7 * ROWS, "wide noise hides the classes");
    FittedProjection fitted = LinearDiscriminants.fit(rows, labels, CLASSES, 2);
    List<float[]> projected = rows.stream().map(fitted.projection()::apply).toList();
    assertTrue(nearest(projected, labels, 2) > 0.98 * ROWS);
    assertEquals(
        1,
        fitted.explainedVarianceRatio().get(0) + fitted.explainedVarianceRatio().get(1),
        1e-9,
        "three classes lie in a plane");
  }

  @Test
  void givesEachClassTheVarianceOneAndTheMeanTheZero() {
    List<float[]> rows = new ArrayList<>();
    int[] labels = draw(rows);
    Projection projection = LinearDiscriminants.fit(rows, labels, CLASSES, 2).projection();
    assertArrayEquals(new float[2], projection.apply(projection.mean()));
    List<float[]> projected = rows.stream().map(projection::apply).toList();
    double[][] means = means(projected, labels, 2);
    double[] square = new double[2];
    double mixed = 0;
    for (int row = 0; row < ROWS; row++) {
      double x = projected.get(row)[0] - means[labels[row]][0];
      double y = projected.get(row)[1] - means[labels[row]][1];
      square[0] += x * x;
      square[1] += y * y;
      mixed += x * y;
    }
    assertEquals(1, square[0] / (ROWS - CLASSES), 1e-5);
    assertEquals(1, square[1] / (ROWS - CLASSES), 1e-5);
    assertEquals(0, mixed / (ROWS - CLASSES), 1e-5);
  }

  @Test
  void theScaleOfColumnsDoesNotMatterAndConstantOnesGiveNothing() {
    List<float[]> rows = new ArrayList<>();
    int[] labels = draw(rows);
    List<float[]> other = new ArrayList<>();
    for (float[] row : rows) {
      float[] changed = Arrays.copyOf(row, COLUMNS + 1);
      for (int i = 0; i < COLUMNS; i++) {
        changed[i] = row[i] * (float) Math.pow(4, i - 6);
      }
      changed[COLUMNS] = 0.1f;
      other.add(changed);
    }
    Projection expected = LinearDiscriminants.fit(rows, labels, CLASSES, 2).projection();
    Projection found = LinearDiscriminants.fit(other, labels, CLASSES, 2).projection();
    assertEquals(0, found.matrix()[COLUMNS]);
    float[] first = expected.apply(rows.get(0));
    float[] second = found.apply(other.get(0));
    // The sign goes by the largest loading, which the scale does change.
    assertEquals(Math.abs(first[0]), Math.abs(second[0]), 1e-4);
    assertEquals(Math.abs(first[1]), Math.abs(second[1]), 1e-4);
  }

  @Test
  void refusesWhatCannotBeFitted() {
    List<float[]> rows = List.of(line(0), line(1), line(2), line(4), line(3), line(5));
    int[] labels = {0, 0, 1, 1, 2, 2};
    refuses(rows, labels, 3, 3, "components must be in [1, 2], not 3: there are 3 classes");
    refuses(rows, labels, 3, 0, "components must be in [1, 2], not 0");
    refuses(rows, labels, 3, 2, "components must be 1 at most, not 2");
    refuses(rows, new int[] {1, 1, 1, 1, 1, 1}, 3, 1, "all rows are of class 1");
    refuses(rows, new int[5], 3, 1, "6 rows, but 5 labels");
    refuses(rows, labels, 1, 1, "classes must be 2 or more");
    refuses(rows, labels, 2, 1, "labels[4] must be in [0, 1], not 2");
    refuses(rows, new int[] {-1, 1, 1, 1, 1, 1}, 2, 1, "labels[0]");
    refuses(rows.subList(0, 2), new int[] {0, 1}, 2, 1, "more rows than classes");
    List<float[]> same = List.of(line(1), line(1), line(2), line(2));
    refuses(same, new int[] {0, 0, 1, 1}, 2, 1, "all rows of each class are equal");
    refuses(same, new int[] {0, 1, 1, 0}, 2, 1, "components must be 0 at most");
    List<float[]> nan = List.of(line(1), line(Float.NaN), line(2));
    refuses(nan, new int[] {0, 0, 1}, 2, 1, "rows[1][0] must be finite");
    List<float[]> wide = List.of(new float[10_000], new float[10_000], new float[10_000]);
    refuses(wide, new int[] {0, 0, 1}, 2, 1, "8192 values at most");
  }

  private static float[] line(float place) {
    return new float[] {place, -2 * place, 7};
  }

  private static void refuses(
      List<float[]> rows, int[] labels, int classes, int components, String part) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> LinearDiscriminants.fit(rows, labels, classes, components))
            .getMessage();
    assertTrue(message.contains(part), message);
  }

  /** Classes a little apart in sums of columns, each column drowned in noise they share. */
  private static int[] draw(List<float[]> rows) {
    Random random = new Random(5);
    int[] labels = new int[ROWS];
    for (int row = 0; row < ROWS; row++) {
      labels[row] = row % CLASSES;
      float[] values = new float[COLUMNS];
      for (int i = 0; i < COLUMNS; i += 2) {
        double noise = 20 * random.nextGaussian();
        double place = (i / 2 + labels[row]) % CLASSES;
        values[i] = (float) (noise + place + 0.3 * random.nextGaussian());
        values[i + 1] = (float) (noise - place + 0.3 * random.nextGaussian());
      }
      rows.add(values);
    }
    return labels;
  }

  /** How many rows are nearest to the mean of their own class. */
  private static int nearest(List<float[]> rows, int[] labels, int columns) {
    double[][] means = means(rows, labels, columns);
    int right = 0;
    for (int row = 0; row < rows.size(); row++) {
      int best = 0;
      double smallest = Double.POSITIVE_INFINITY;
      for (int label = 0; label < CLASSES; label++) {
        double distance = 0;
        for (int i = 0; i < columns; i++) {
          distance += Math.pow(rows.get(row)[i] - means[label][i], 2);
        }
        if (distance < smallest) {
          smallest = distance;
          best = label;
        }
      }
      right += best == labels[row] ? 1 : 0;
    }
    return right;
  }

  private static double[][] means(List<float[]> rows, int[] labels, int columns) {
    double[][] means = new double[CLASSES][columns];
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < columns; i++) {
        means[labels[row]][i] += rows.get(row)[i] / (rows.size() / (double) CLASSES);
      }
    }
    return means;
  }
}
