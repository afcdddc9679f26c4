package org.ser4j.training.decomposition;

import java.util.Arrays;
import java.util.List;

/**
 * The directions in which rows differ most, whatever their labels: {@code
 * sklearn.decomposition.PCA} with the full SVD, centred and without whitening. Of each component
 * the loading of largest magnitude is positive, as scikit-learn has it since 1.5.
 */
public final class PrincipalComponents {
  private PrincipalComponents() {}

  /**
   * Fits the components; 40,000 rows of 1,000 values take some ten seconds.
   *
   * @param rows training rows, scaled, finite and of one length d; two at least. Of their number
   *     and d the smaller is 4,096 at most
   * @param components how many to keep, 1 to the smaller of the number of rows and d
   * @return the projection onto orthonormal components, and what each of them keeps of the rows'
   *     variance
   * @throws IllegalArgumentException if an argument is out of its range, or all rows are alike
   */
  public static FittedProjection fit(List<float[]> rows, int components) {
    TrainingMatrix matrix = new TrainingMatrix(rows);
    TrainingMatrix.requireComponents(
        components,
        Math.min(matrix.rows(), matrix.columns()),
        "there are " + matrix.rows() + " rows of " + matrix.columns() + " values");
    GroupMeans means = GroupMeans.ofAll(matrix);
    double[] ones = new double[matrix.columns()];
    Arrays.fill(ones, 1);
    RightVectors vectors = new RightVectors(new Deviations(means, ones));
    double[] squares = vectors.squares();
    if (squares[0] == 0) {
      throw new IllegalArgumentException(
          "all rows are alike: there is nothing that components could keep");
    }
    return FittedProjection.of(means.mean(0), vectors.first(components), squares);
  }
}
