package org.ser4j.training.decomposition;

import java.util.Arrays;

/** Gram-Schmidt orthonormalisation; vectors that are only rounding are replaced. */
final class GramSchmidt {
  /** Vectors shorter than this share of the longest are rounding. */
  private static final double ROUNDING = 1e-7;

  private GramSchmidt() {}

  /**
   * Makes vectors orthonormal in place.
   *
   * @param vectors the longest first, at most as many as each has values
   */
  static double[][] orthonormal(double[][] vectors) {
    double least = ROUNDING * length(vectors[0]);
    for (int i = 0; i < vectors.length; i++) {
      if (length(vectors[i]) <= least || !align(vectors, i)) {
        complete(vectors, i);
      }
    }
    return vectors;
  }

  /** Makes a vector orthogonal to those before it, of length 1; false if nothing is left. */
  private static boolean align(double[][] vectors, int index) {
    double[] vector = vectors[index];
    divide(vector, length(vector));
    // Twice: what the first pass leaves is rounding.
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < index; i++) {
        double share = 0;
        for (int j = 0; j < vector.length; j++) {
          share += vectors[i][j] * vector[j];
        }
        for (int j = 0; j < vector.length; j++) {
          vector[j] -= share * vectors[i][j];
        }
      }
      double left = length(vector);
      if (left <= ROUNDING) {
        return false;
      }
      divide(vector, left);
    }
    return true;
  }

  /** Replaces a vector by the axis that those before it use least. */
  private static void complete(double[][] vectors, int index) {
    double[] vector = vectors[index];
    int best = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int j = 0; j < vector.length; j++) {
      double used = 0;
      for (int i = 0; i < index; i++) {
        used += vectors[i][j] * vectors[i][j];
      }
      if (used < smallest) {
        smallest = used;
        best = j;
      }
    }
    Arrays.fill(vector, 0);
    vector[best] = 1;
    align(vectors, index);
  }

  private static double length(double[] vector) {
    double square = 0;
    for (double value : vector) {
      square += value * value;
    }
    return Math.sqrt(square);
  }

  private static void divide(double[] vector, double by) {
    for (int j = 0; j < vector.length; j++) {
      vector[j] /= by;
    }
  }
}
