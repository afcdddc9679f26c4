package org.ser4j.dsp.frame;

import java.util.Objects;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;

/**
 * The local derivative of a feature over time, {@code librosa.feature.delta}: a polynomial whose
 * degree is the derivative's order is fitted to the frames around each frame (Savitzky and Golay,
 * <a href="https://doi.org/10.1021/ac60214a047">Smoothing and Differentiation of Data by Simplified
 * Least Squares Procedures</a>, 1964). At the edges it is the polynomial of the first or last full
 * window, librosa's mode "interp".
 *
 * <p>Immutable and thread-safe. A call allocates its result.
 */
public final class Delta {
  private static final int WIDTH = 9;
  private static final int MAX_WIDTH = 65_535;
  private static final int MAX_ORDER = 10;

  /** What the fit multiplies the frames of a window with. */
  private final double[] weights;

  /**
   * Makes a derivative.
   *
   * @param width frames that are fitted, odd, 3 to 65,535; librosa's default is 9
   * @param order 1 for the first derivative, 2 for the second; at most 10 and below width
   */
  public Delta(int width, int order) {
    if (width < 3 || width > MAX_WIDTH || width % 2 == 0) {
      throw new IllegalArgumentException(
          "width must be odd and 3 to " + MAX_WIDTH + ", not " + width);
    }
    int highest = Math.min(MAX_ORDER, width - 1);
    if (order < 1 || order > highest) {
      throw new IllegalArgumentException("order must be 1 to " + highest + ", not " + order);
    }
    this.weights = weights(width, order);
  }

  /**
   * The derivative with librosa's width of 9 frames.
   *
   * @param feature [features][frames], at least 9 frames, finite
   * @param order 1 for the first derivative, 2 for the second; at most 8
   * @return a new matrix, [features][frames], in the feature's unit per frame (per frame squared
   *     for order 2)
   * @throws IllegalArgumentException if there are fewer than 9 frames
   */
  public static Matrix of(Matrix feature, int order) {
    return new Delta(WIDTH, order).of(feature);
  }

  /**
   * The derivative of each row.
   *
   * @param feature [features][frames], at least as many frames as the width, finite
   * @return a new matrix, [features][frames], in the feature's unit per frame to the power of the
   *     order
   * @throws IllegalArgumentException if there are fewer frames than the width
   */
  public Matrix of(Matrix feature) {
    Objects.requireNonNull(feature, "feature must not be null");
    int frames = feature.columns();
    if (frames < weights.length) {
      throw new IllegalArgumentException(
          "width must be at most the number of frames = "
              + frames
              + ", not "
              + weights.length
              + "; take a smaller width or a longer signal");
    }
    Checks.finite(feature, "feature");
    Matrix result = Matrix.zeros(feature.rows(), frames);
    for (int row = 0; row < feature.rows(); row++) {
      derive(feature.data(), result.data(), row * frames, (row + 1) * frames);
    }
    return result;
  }

  private void derive(float[] values, float[] out, int from, int to) {
    int half = weights.length / 2;
    for (int i = from + half; i < to - half; i++) {
      double sum = 0;
      for (int k = 0; k < weights.length; k++) {
        sum += weights[k] * values[i - half + k];
      }
      out[i] = (float) sum;
    }
    // The polynomial's degree is the order, so its derivative is the same all over the window.
    for (int i = 0; i < half; i++) {
      out[from + i] = out[from + half];
      out[to - 1 - i] = out[to - 1 - half];
    }
  }

  /**
   * The factorial of the order times the fit's leading coefficient. That coefficient is the
   * projection on the polynomial of that degree which is orthogonal, over the window, to all of
   * lower degree; those follow from one another by the three-term recurrence.
   */
  private static double[] weights(int width, int order) {
    double[] lower = new double[width];
    double[] polynomial = new double[width];
    for (int i = 0; i < width; i++) {
      lower[i] = 1;
      polynomial[i] = i - width / 2;
    }
    double factorial = 1;
    for (int degree = 1; degree < order; degree++) {
      double ratio = squared(polynomial) / squared(lower);
      for (int i = 0; i < width; i++) {
        double next = (i - width / 2) * polynomial[i] - ratio * lower[i];
        lower[i] = polynomial[i];
        polynomial[i] = next;
      }
      factorial *= degree + 1;
    }
    double scale = factorial / squared(polynomial);
    for (int i = 0; i < width; i++) {
      polynomial[i] *= scale;
    }
    return polynomial;
  }

  private static double squared(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }
}
