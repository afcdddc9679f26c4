package org.ser4j.training.decomposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.models.frontend.Projection;

class PrincipalComponentsTest {
  @ParameterizedTest
  @CsvSource({"tall, 5", "wide, 13", "empty_class, 4"})
  void areScikitLearns(String name, int components) {
    SklearnCase known = SklearnCase.named(name);
    known.assertGives("pca", PrincipalComponents.fit(known.rows(), components));
  }

  @ParameterizedTest
  @CsvSource({"500, 30, 30", "20, 33, 20", "9, 300, 9", "16, 16, 16"})
  void areOrthonormalAndUncorrelated(int rows, int columns, int components) {
    List<float[]> mixed = mixed(rows, columns, 1);
    FittedProjection fitted = PrincipalComponents.fit(mixed, components);
    assertOrthonormal(fitted.projection());
    double[][] covariance = new double[components][components];
    for (float[] row : mixed) {
      float[] projected = fitted.projection().apply(row);
      for (int i = 0; i < components; i++) {
        for (int j = 0; j < components; j++) {
          covariance[i][j] += (double) projected[i] * projected[j] / rows;
        }
      }
    }
    double sum = 0;
    for (int i = 0; i < components; i++) {
      sum += fitted.explainedVarianceRatio().get(i);
      double share = covariance[i][i] / covariance[0][0];
      double ratios =
          fitted.explainedVarianceRatio().get(i) / fitted.explainedVarianceRatio().get(0);
      assertEquals(ratios, share, 1e-5, "component " + i);
      for (int j = 0; j < i; j++) {
        assertEquals(0, covariance[i][j] / covariance[0][0], 1e-5, "components " + i + ", " + j);
      }
    }
    assertEquals(1, sum, 1e-9, "all components keep all");
  }

  @Test
  void theMeanComesToLieAtZeroAndTheLargestLoadingIsPositive() {
    List<float[]> rows = mixed(100, 7, 2);
    Projection projection = PrincipalComponents.fit(rows, 3).projection();
    assertArrayEquals(new float[3], projection.apply(projection.mean()));
    double[] mean = new double[7];
    for (float[] row : rows) {
      for (int i = 0; i < 7; i++) {
        mean[i] += row[i] / 100.0;
      }
    }
    for (int i = 0; i < 7; i++) {
      assertEquals(mean[i], projection.mean()[i], 1e-5);
    }
    for (int component = 0; component < 3; component++) {
      float largest = 0;
      for (int i = 0; i < 7; i++) {
        float loading = projection.matrix()[component * 7 + i];
        largest = Math.abs(loading) > Math.abs(largest) ? loading : largest;
      }
      assertTrue(largest > 0, "component " + component);
    }
  }

  @Test
  void isTheSameOverRowsAndOverColumns() {
    List<float[]> square = mixed(8, 8, 3);
    List<float[]> wide = new ArrayList<>();
    for (float[] row : square) {
      float[] longer = new float[9];
      System.arraycopy(row, 0, longer, 0, 8); // one more column, of zeros
      wide.add(longer);
    }
    float[] expected = PrincipalComponents.fit(square, 5).projection().matrix();
    float[] found = PrincipalComponents.fit(wide, 5).projection().matrix();
    for (int component = 0; component < 5; component++) {
      for (int i = 0; i < 8; i++) {
        assertEquals(expected[component * 8 + i], found[component * 9 + i], 1e-5);
      }
      assertEquals(0, found[component * 9 + 8]);
    }
  }

  @ParameterizedTest
  @CsvSource({"40, 6", "6, 40", "6, 6"})
  void rowsInOneDirectionStillGiveOrthonormalComponents(int rows, int columns) {
    List<float[]> line = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      float[] values = new float[columns];
      values[0] = 0.1f;
      for (int i = 1; i < columns; i++) {
        values[i] = 3 + (row - 2) * i;
      }
      line.add(values);
    }
    FittedProjection fitted = PrincipalComponents.fit(line, 6);
    assertOrthonormal(fitted.projection());
    assertEquals(1, fitted.explainedVarianceRatio().get(0), 1e-9);
    assertEquals(0, fitted.explainedVarianceRatio().get(1), 1e-9);
    float[] last = fitted.projection().apply(line.get(rows - 1));
    for (int i = 1; i < 6; i++) {
      assertEquals(0, last[i] / last[0], 1e-5);
    }
  }

  @Test
  void refusesWhatCannotBeFitted() {
    List<float[]> rows = mixed(5, 8, 4);
    refuses(rows, 0, "components must be in [1, 5], not 0");
    refuses(rows, 6, "5 rows of 8 values");
    refuses(mixed(8, 5, 4), 6, "components must be in [1, 5]");
    refuses(List.of(), 1, "at least two rows, not 0");
    refuses(List.of(new float[3]), 1, "at least two rows, not 1");
    refuses(List.of(new float[0], new float[0]), 1, "rows[0] has no values");
    refuses(List.of(new float[2], new float[3]), 1, "rows[1] has 3 values, but rows[0] has 2");
    refuses(List.of(new float[2], new float[] {1, Float.NaN}), 1, "rows[1][1] must be finite");
    refuses(List.of(new float[] {0.1f}, new float[] {0.1f}), 1, "all rows are equal");
  }

  private static void refuses(List<float[]> rows, int components, String part) {
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> PrincipalComponents.fit(rows, components))
            .getMessage();
    assertTrue(message.contains(part), message);
  }

  private static void assertOrthonormal(Projection projection) {
    float[] matrix = projection.matrix();
    int columns = projection.inputs();
    for (int i = 0; i < projection.components(); i++) {
      for (int j = 0; j <= i; j++) {
        double product = 0;
        for (int column = 0; column < columns; column++) {
          product += (double) matrix[i * columns + column] * matrix[j * columns + column];
        }
        assertEquals(i == j ? 1 : 0, product, 1e-6, "components " + i + " and " + j);
      }
    }
  }

  /** Normal values, neighbours correlated, far from 0. */
  private static List<float[]> mixed(int rows, int columns, long seed) {
    Random random = new Random(seed);
    List<float[]> mixed = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      float[] values = new float[columns];
      double value = 0;
      for (int i = 0; i < columns; i++) {
        value = 0.8 * value + random.nextGaussian();
        values[i] = (float) (5 + value);
      }
      mixed.add(values);
    }
    return mixed;
  }
}
