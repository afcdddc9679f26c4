package org.ser4j.training.decomposition;

import java.util.List;
import org.ser4j.models.frontend.Projection;

/**
 * A projection and its explained variance.
 *
 * @param projection from a scaled vector to its components
 * @param explainedVarianceRatio the share of variance of each component, in [0, 1], largest first:
 *     of the rows for principal components, of the class means for linear discriminants
 */
public record FittedProjection(Projection projection, List<Double> explainedVarianceRatio) {
  /** Copies the list. */
  public FittedProjection {
    explainedVarianceRatio = List.copyOf(explainedVarianceRatio);
  }

  /** From row vectors and the variances along all directions, largest first. */
  static FittedProjection of(double[] mean, double[][] vectors, double[] variances) {
    double total = 0;
    for (double variance : variances) {
      total += variance;
    }
    float[] matrix = new float[vectors.length * mean.length];
    Double[] ratios = new Double[vectors.length];
    for (int component = 0; component < vectors.length; component++) {
      double sign = sign(vectors[component]);
      for (int i = 0; i < mean.length; i++) {
        // Plus 0: no negative zeros.
        matrix[component * mean.length + i] = (float) (sign * vectors[component][i]) + 0f;
      }
      ratios[component] = variances[component] / total;
    }
    float[] means = new float[mean.length];
    for (int i = 0; i < mean.length; i++) {
      means[i] = (float) mean[i];
    }
    return new FittedProjection(new Projection(vectors.length, means, matrix), List.of(ratios));
  }

  /** Makes the value of largest magnitude positive; the first one if tied. */
  private static double sign(double[] vector) {
    double largest = 0;
    for (double value : vector) {
      // Differences by rounding are ties.
      if (Math.abs(value) > Math.abs(largest) * (1 + 1e-9)) {
        largest = value;
      }
    }
    return largest < 0 ? -1 : 1;
  }
}
