package org.ser4j.training.decomposition;

import java.util.Arrays;
import java.util.List;

/**
 * Principal component analysis, as {@code sklearn.decomposition.PCA} with the full SVD, centred and
 * without whitening. The loading of largest magnitude of each component is positive, as in
 * scikit-learn since 1.5.
 */
final class PrincipalComponents {
  private PrincipalComponents() {}

  /**
   * Fits the components; 40,000 rows of 1,000 values take some ten seconds.
   *
   * @param rows training vectors, scaled and finite, all of one length d; at least two. The smaller
   *     of their number and d is at most 4,096
   * @param components number of components, 1 to the smaller of the number of rows and d
   * @return the projection onto orthonormal components, and the share of variance of each
   * @throws IllegalArgumentException if an argument is out of its range, or all rows are equal
   */
  static FittedProjection fit(List<float[]> rows, int components) {
    TrainingMatrix matrix = new TrainingMatrix(rows);
    TrainingMatrix.requireComponents(
        components,
        Math.min(matrix.rows(), matrix.columns()),
        "there are " + matrix.rows() + " rows of " + matrix.columns() + " values");
    GroupMeans means = GroupMeans.ofAll(matrix);
    double[] ones = new double[matrix.columns()];
    Arrays.fill(ones, 1);
    SingularVectors vectors = new SingularVectors(new SingularVectors.Deviations(means, ones));
    double[] squares = vectors.squares();
    if (squares[0] == 0) {
      throw new IllegalArgumentException("all rows are equal, so there are no components");
    }
    return FittedProjection.of(means.mean(0), vectors.first(components), squares);
  }
}
