package org.ser4j.training.decomposition;

/** Rows as differences from their group's mean, each column times a factor; computed when asked. */
final class Deviations {
  private final GroupMeans means;
  private final double[] factors;

  Deviations(GroupMeans means, double[] factors) {
    this.means = means;
    this.factors = factors;
  }

  int rows() {
    return means.matrix().rows();
  }

  int columns() {
    return factors.length;
  }

  void row(int row, double[] into) {
    means.differences(row, into);
    for (int column = 0; column < factors.length; column++) {
      into[column] *= factors[column];
    }
  }

  void column(int column, double[] into) {
    for (int row = 0; row < into.length; row++) {
      into[row] = means.difference(row, column) * factors[column];
    }
  }
}
