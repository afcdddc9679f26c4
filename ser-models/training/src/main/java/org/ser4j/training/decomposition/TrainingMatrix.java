package org.ser4j.training.decomposition;

import java.util.List;
import java.util.Objects;

/** The rows that a decomposition is fitted on: at least two, of one length, finite. Not copied. */
final class TrainingMatrix {
  private final List<float[]> rows;
  private final int columns;

  TrainingMatrix(List<float[]> rows) {
    Objects.requireNonNull(rows, "rows");
    if (rows.size() < 2) {
      throw new IllegalArgumentException(
          "a decomposition is fitted on at least two rows, not " + rows.size());
    }
    this.rows = rows;
    this.columns = rows.get(0).length;
    if (columns == 0) {
      throw new IllegalArgumentException("rows[0] has no values");
    }
    for (int row = 0; row < rows.size(); row++) {
      check(row, rows.get(row));
    }
  }

  private void check(int row, float[] values) {
    if (values.length != columns) {
      throw new IllegalArgumentException(
          "rows[" + row + "] has " + values.length + " values, but rows[0] has " + columns);
    }
    for (int column = 0; column < columns; column++) {
      if (!Float.isFinite(values[column])) {
        throw new IllegalArgumentException(
            "rows[" + row + "][" + column + "] must be finite, not " + values[column]);
      }
    }
  }

  int rows() {
    return rows.size();
  }

  int columns() {
    return columns;
  }

  float[] row(int row) {
    return rows.get(row);
  }

  /** Checks the number of components. */
  static void requireComponents(int components, int most, String why) {
    if (components < 1 || components > most) {
      throw new IllegalArgumentException(
          "components must be in [1, " + most + "], not " + components + ": " + why);
    }
  }
}
