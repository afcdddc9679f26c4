package org.ser4j.training.decomposition;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Linear discriminant analysis: {@code transform} of {@code
 * sklearn.discriminant_analysis.LinearDiscriminantAnalysis} with the solver {@code svd} and the
 * priors of the data. The value of largest magnitude of each component is positive; scikit-learn
 * leaves the sign open.
 */
final class LinearDiscriminants {
  /** scikit-learn's {@code tol}. */
  private static final double TOLERANCE = 1e-4;

  /** Below this, means differ only by rounding. */
  private static final double ROUNDING = 1e-9;

  private static final int MAX_VALUES = 8_192;

  private final GroupMeans means;
  private final int classes;

  private LinearDiscriminants(GroupMeans means, int classes) {
    this.means = means;
    this.classes = classes;
  }

  /**
   * Fits the components; 40,000 rows of 1,000 values take some ten seconds.
   *
   * @param rows training vectors, scaled and finite, all of one length d, at most 8,192; more of
   *     them than classes. The smaller of their number and d is at most 4,096
   * @param labels the class of each row, 0 to classes - 1; at least two classes occur
   * @param classes number of classes, 2 or more
   * @param components number of components, 1 to the smaller of d and the number of classes that
   *     occur, minus 1
   * @return the projection, after which each class has about unit variance in every direction, and
   *     the share of the variance between class means of each component
   * @throws IllegalArgumentException if an argument is out of its range, the class means have fewer
   *     directions than components, or all rows of each class are equal
   */
  static FittedProjection fit(List<float[]> rows, int[] labels, int classes, int components) {
    TrainingMatrix matrix = new TrainingMatrix(rows);
    Objects.requireNonNull(labels, "labels");
    if (matrix.columns() > MAX_VALUES) {
      throw new IllegalArgumentException(
          "linear discriminants are fitted on rows of "
              + MAX_VALUES
              + " values at most, not "
              + matrix.columns());
    }
    int[] groups = new int[matrix.rows()];
    int present = number(labels, classes, groups);
    if (matrix.rows() <= present) {
      throw new IllegalArgumentException(
          "linear discriminants need more rows than classes, not "
              + matrix.rows()
              + " rows of "
              + present
              + " classes");
    }
    TrainingMatrix.requireComponents(
        components,
        Math.min(present - 1, matrix.columns()),
        "there are " + present + " classes, and rows of " + matrix.columns() + " values");
    return new LinearDiscriminants(new GroupMeans(matrix, groups, present), present)
        .fit(components);
  }

  /** Numbers the classes that occur, from 0; returns how many there are. */
  private static int number(int[] labels, int classes, int[] groups) {
    if (labels.length != groups.length) {
      throw new IllegalArgumentException(
          "there are " + groups.length + " rows, but " + labels.length + " labels");
    }
    if (classes < 2) {
      throw new IllegalArgumentException("classes must be 2 or more, not " + classes);
    }
    int[] numbers = new int[classes];
    for (int row = 0; row < labels.length; row++) {
      if (labels[row] < 0 || labels[row] >= classes) {
        throw new IllegalArgumentException(
            "labels[" + row + "] must be in [0, " + (classes - 1) + "], not " + labels[row]);
      }
      numbers[labels[row]] = 1;
    }
    int present = 0;
    for (int label = 0; label < classes; label++) {
      present += numbers[label];
      numbers[label] = present - 1;
    }
    if (present < 2) {
      throw new IllegalArgumentException(
          "all rows are of class " + labels[0] + ": linear discriminants need two classes");
    }
    for (int row = 0; row < labels.length; row++) {
      groups[row] = numbers[labels[row]];
    }
    return present;
  }

  private FittedProjection fit(int components) {
    double[][] whitening = whitening();
    SingularValueDecomposition between = between(whitening);
    double[] values = between.getSingularValues();
    int rank = values[0] > ROUNDING ? above(values, TOLERANCE * values[0]) : 0;
    if (components > rank) {
      throw new IllegalArgumentException(
          "components must be "
              + rank
              + " at most, not "
              + components
              + ": the class means have no more directions");
    }
    double[][] right = between.getVT().getData();
    double[][] vectors = new double[components][means.matrix().columns()];
    for (int component = 0; component < components; component++) {
      for (int i = 0; i < whitening.length; i++) {
        for (int column = 0; column < whitening[i].length; column++) {
          vectors[component][column] += right[component][i] * whitening[i][column];
        }
      }
    }
    double[] squares = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      squares[i] = values[i] * values[i];
    }
    return FittedProjection.of(means.total(), vectors, squares);
  }

  /**
   * The directions within the classes, scaled to unit variance.
   *
   * @return {@code [rank][columns]}
   */
  private double[][] whitening() {
    double[] std = std();
    int free = means.matrix().rows() - classes;
    double[] factors = new double[std.length];
    for (int column = 0; column < factors.length; column++) {
      factors[column] = 1 / (std[column] * Math.sqrt(free));
    }
    SingularVectors within = new SingularVectors(new SingularVectors.Deviations(means, factors));
    double[] squares = within.squares();
    int rank = above(squares, TOLERANCE * TOLERANCE);
    if (rank == 0) {
      throw new IllegalArgumentException(
          "all rows of each class are equal, so there is no variance within the classes");
    }
    double[][] vectors = within.first(rank);
    for (int i = 0; i < rank; i++) {
      for (int column = 0; column < factors.length; column++) {
        vectors[i][column] /= std[column] * Math.sqrt(squares[i]);
      }
    }
    return vectors;
  }

  /** The standard deviation of each column within the classes; 1 where it is 0. */
  private double[] std() {
    double[] std = new double[means.matrix().columns()];
    double[] differences = new double[std.length];
    for (int row = 0; row < means.matrix().rows(); row++) {
      means.differences(row, differences);
      for (int column = 0; column < std.length; column++) {
        std[column] += differences[column] * differences[column];
      }
    }
    for (int column = 0; column < std.length; column++) {
      double value = Math.sqrt(std[column] / means.matrix().rows());
      std[column] = value == 0 ? 1 : value;
    }
    return std;
  }

  /** The singular value decomposition of the class means along the whitened directions. */
  private SingularValueDecomposition between(double[][] whitening) {
    double[] total = means.total();
    double[][] places = new double[classes][whitening.length];
    for (int group = 0; group < classes; group++) {
      double weight = Math.sqrt(means.count(group) / (classes - 1.0));
      double[] mean = means.mean(group);
      for (int i = 0; i < whitening.length; i++) {
        double sum = 0;
        for (int column = 0; column < total.length; column++) {
          sum += (mean[column] - total[column]) * whitening[i][column];
        }
        places[group][i] = weight * sum;
      }
    }
    return new SingularValueDecomposition(new Array2DRowRealMatrix(places, false));
  }

  private static int above(double[] falling, double limit) {
    return (int) Arrays.stream(falling).filter(value -> value > limit).count();
  }
}
