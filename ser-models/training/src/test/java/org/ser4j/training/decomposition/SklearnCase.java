package org.ser4j.training.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ser4j.models.internal.json.Json;

/** Made-up rows and what scikit-learn makes of them; each file says how. */
record SklearnCase(List<float[]> rows, int[] labels, int classes, Map<String, Object> expected) {
  static SklearnCase named(String name) {
    try (InputStream file = SklearnCase.class.getResourceAsStream(name + ".json")) {
      Map<String, Object> json = Json.parse(file.readAllBytes());
      float[] labels = floats(json.get("labels"));
      int[] whole = new int[labels.length];
      for (int i = 0; i < whole.length; i++) {
        whole[i] = (int) labels[i];
      }
      return new SklearnCase(
          matrix(json, "rows"), whole, ((Number) json.get("classes")).intValue(), json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Holds projected rows and ratios to 1e-4 of what scikit-learn gives. */
  void assertGives(String kind, FittedProjection fitted) {
    float[] ratios = floats(expected.get(kind + "_ratio"));
    List<float[]> projected = matrix(expected, kind);
    // The matrix is float32: the smallest components carry its rounding of the largest.
    double rounding = 1e-7 * largest(projected, 0);
    for (int component = 0; component < ratios.length; component++) {
      assertEquals(
          ratios[component],
          fitted.explainedVarianceRatio().get(component),
          1e-4 * ratios[component],
          "ratio " + component);
      double allowed = 1e-4 * largest(projected, component) + rounding;
      for (int row = 0; row < rows.size(); row++) {
        assertEquals(
            projected.get(row)[component],
            fitted.projection().apply(rows.get(row))[component],
            allowed,
            kind + " of row " + row + ", component " + component);
      }
    }
  }

  private static double largest(List<float[]> rows, int column) {
    return rows.stream().mapToDouble(row -> Math.abs(row[column])).max().orElseThrow();
  }

  private static List<float[]> matrix(Map<String, Object> json, String key) {
    List<float[]> rows = new ArrayList<>();
    ((List<?>) json.get(key)).forEach(row -> rows.add(floats(row)));
    return rows;
  }

  private static float[] floats(Object list) {
    List<?> array = (List<?>) list;
    float[] values = new float[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = ((Number) array.get(i)).floatValue();
    }
    return values;
  }
}
