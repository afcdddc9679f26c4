package org.ser4j.models.frontend;

import java.util.Arrays;

/**
 * Scales each band separately: {@code (x - mean) / std}. Immutable; the arrays are copied in and
 * out.
 *
 * @param mean one value a band, finite
 * @param std standard deviations, one a band, finite and over 0
 */
public record Scaler(float[] mean, float[] std) {
  /**
   * Up to this part of its mean a band's std is rounding: it is taken as constant, and not blown
   * up.
   */
  private static final double ROUNDING = 1e-6;

  /**
   * Checks and copies the values.
   *
   * @throws IllegalArgumentException if the lengths differ or are 0, or a value is out of its range
   */
  public Scaler {
    if (mean.length == 0 || mean.length != std.length) {
      throw new IllegalArgumentException(
          "a scaler has as many means as standard deviations, and one at least, not "
              + mean.length
              + " and "
              + std.length);
    }
    mean = mean.clone();
    std = std.clone();
    for (int band = 0; band < mean.length; band++) {
      if (!Float.isFinite(mean[band]) || !Float.isFinite(std[band]) || !(std[band] > 0)) {
        throw new IllegalArgumentException(
            "band "
                + band
                + " of the scaler has the mean "
                + mean[band]
                + " and the std "
                + std[band]
                + "; both must be finite and the std over 0");
      }
    }
  }

  /**
   * The identity: mean 0, std 1.
   *
   * @param bands number of bands, at least 1
   * @return mean 0, std 1
   */
  public static Scaler identity(int bands) {
    float[] ones = new float[bands];
    Arrays.fill(ones, 1);
    return new Scaler(new float[bands], ones);
  }

  /**
   * Takes mean and standard deviation (biased) of each band over all tensors. A std that is but
   * rounding, up to a millionth of the mean, becomes 1, so that a band that never changes stays
   * near 0.
   *
   * @param tensors unscaled, each {@code [bands][frames]} row-major; one at least; gone through
   *     twice
   * @param bands number of bands
   * @return the scaler
   * @throws IllegalArgumentException if there are no tensors, or one does not divide into the bands
   */
  public static Scaler fit(Iterable<float[]> tensors, int bands) {
    double[] mean = new double[bands];
    double[] square = new double[bands];
    long count = 0;
    for (float[] tensor : tensors) {
      int frames = frames(tensor, bands);
      count += frames;
      for (int i = 0; i < tensor.length; i++) {
        mean[i / frames] += tensor[i];
      }
    }
    if (count == 0) {
      throw new IllegalArgumentException("a scaler is fitted on one tensor at least");
    }
    for (int band = 0; band < bands; band++) {
      mean[band] /= count;
    }
    // A second pass over the differences: the sum of squares alone would cancel.
    for (float[] tensor : tensors) {
      int frames = frames(tensor, bands);
      for (int i = 0; i < tensor.length; i++) {
        double difference = tensor[i] - mean[i / frames];
        square[i / frames] += difference * difference;
      }
    }
    float[] means = new float[bands];
    float[] stds = new float[bands];
    for (int band = 0; band < bands; band++) {
      double std = Math.sqrt(square[band] / count);
      double smallest = Math.max(Float.MIN_NORMAL, ROUNDING * Math.abs(mean[band]));
      means[band] = (float) mean[band];
      stds[band] = std <= smallest ? 1 : (float) std;
    }
    return new Scaler(means, stds);
  }

  /**
   * Takes smallest value and range of each band over all tensors, so that what it was fitted on
   * comes to lie in [0, 1], as with scikit-learn's {@code MinMaxScaler}. A range that is but
   * rounding, up to a millionth of the largest value, becomes 1, so that a band that never changes
   * stays near 0.
   *
   * @param tensors unscaled, each {@code [bands][frames]} row-major; one at least; gone through
   *     once
   * @param bands number of bands
   * @return the scaler; its mean is the smallest value, its std the range
   * @throws IllegalArgumentException if there are no tensors, one does not divide into the bands,
   *     or a value is not finite
   */
  public static Scaler fitMinMax(Iterable<float[]> tensors, int bands) {
    float[] smallest = new float[bands];
    float[] largest = new float[bands];
    Arrays.fill(smallest, Float.POSITIVE_INFINITY);
    Arrays.fill(largest, Float.NEGATIVE_INFINITY);
    boolean any = false;
    for (float[] tensor : tensors) {
      int frames = frames(tensor, bands);
      any = true;
      for (int i = 0; i < tensor.length; i++) {
        int band = i / frames;
        smallest[band] = Math.min(smallest[band], tensor[i]);
        largest[band] = Math.max(largest[band], tensor[i]);
      }
    }
    if (!any) {
      throw new IllegalArgumentException("a scaler is fitted on one tensor at least");
    }
    float[] ranges = new float[bands];
    for (int band = 0; band < bands; band++) {
      double range = (double) largest[band] - smallest[band];
      double magnitude = Math.max(Math.abs(largest[band]), Math.abs(smallest[band]));
      boolean constant = range <= Math.max(Float.MIN_NORMAL, ROUNDING * magnitude);
      ranges[band] = constant && magnitude <= Float.MAX_VALUE ? 1 : (float) range;
    }
    return new Scaler(smallest, ranges);
  }

  /**
   * Scales in place.
   *
   * @param tensor {@code [bands][frames]}, row-major; changed
   * @throws IllegalArgumentException if it does not divide into the bands
   */
  public void apply(float[] tensor) {
    int frames = frames(tensor, mean.length);
    int i = 0;
    for (int band = 0; band < mean.length; band++) {
      for (int end = i + frames; i < end; i++) {
        tensor[i] = (tensor[i] - mean[band]) / std[band];
      }
    }
  }

  /** The number of bands; at least 1. */
  public int bands() {
    return mean.length;
  }

  /** The means; a copy, one value a band. */
  @Override
  public float[] mean() {
    return mean.clone();
  }

  /** The standard deviations; a copy, one value a band. */
  @Override
  public float[] std() {
    return std.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scaler scaler
        && Arrays.equals(mean, scaler.mean)
        && Arrays.equals(std, scaler.std);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(mean) + Arrays.hashCode(std);
  }

  /** Gives the number of bands. */
  @Override
  public String toString() {
    return "Scaler[" + mean.length + " bands]";
  }

  private static int frames(float[] tensor, int bands) {
    if (tensor.length == 0 || tensor.length % bands != 0) {
      throw new IllegalArgumentException(
          tensor.length + " values do not divide into " + bands + " bands");
    }
    return tensor.length / bands;
  }
}
