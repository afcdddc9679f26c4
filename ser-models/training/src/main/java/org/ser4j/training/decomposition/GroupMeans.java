package org.ser4j.training.decomposition;

/** The mean of each group of rows, and of all. */
final class GroupMeans {
  private final TrainingMatrix matrix;
  private final int[] groups;
  private final double[][] means;
  private final int[] counts;

  /**
   * Computes the means.
   *
   * @param groups the group of each row, 0 to count - 1
   */
  GroupMeans(TrainingMatrix matrix, int[] groups, int count) {
    this.matrix = matrix;
    this.groups = groups;
    this.means = new double[count][matrix.columns()];
    this.counts = new int[count];
    for (int row = 0; row < matrix.rows(); row++) {
      float[] values = matrix.row(row);
      double[] sum = means[groups[row]];
      for (int column = 0; column < values.length; column++) {
        sum[column] += values[column];
      }
      counts[groups[row]]++;
    }
    for (int group = 0; group < count; group++) {
      for (int column = 0; column < matrix.columns(); column++) {
        means[group][column] /= Math.max(1, counts[group]);
      }
    }
  }

  /** All rows as one group. */
  static GroupMeans ofAll(TrainingMatrix matrix) {
    return new GroupMeans(matrix, new int[matrix.rows()], 1);
  }

  TrainingMatrix matrix() {
    return matrix;
  }

  double[] mean(int group) {
    return means[group];
  }

  int count(int group) {
    return counts[group];
  }

  /** The difference of a value from its group's mean. */
  double difference(int row, int column) {
    return matrix.row(row)[column] - means[groups[row]][column];
  }

  /** The differences of a row from its group's mean, into an array. */
  void differences(int row, double[] into) {
    float[] values = matrix.row(row);
    double[] mean = means[groups[row]];
    for (int column = 0; column < values.length; column++) {
      into[column] = values[column] - mean[column];
    }
  }

  /** The mean over all rows. */
  double[] total() {
    double[] total = new double[matrix.columns()];
    for (int group = 0; group < means.length; group++) {
      for (int column = 0; column < total.length; column++) {
        total[column] += means[group][column] * counts[group] / matrix.rows();
      }
    }
    return total;
  }
}
