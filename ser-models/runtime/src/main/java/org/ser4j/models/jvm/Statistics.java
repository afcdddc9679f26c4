package org.ser4j.models.jvm;

/** Mean and deviation of each row, its places weighted alike or by a soft-max of scores. */
final class Statistics {
  /** Added to the variance; the layers' definition. */
  private static final double EPSILON = 1e-5;

  private Statistics() {}

  /** Pooling with equal weights: means, then deviations. */
  static Step plain(Slot in, Slot out) {
    return workspace -> {
      float[][] rows = workspace.rows(in);
      float[] pooled = workspace.vector(out);
      for (int row = 0; row < in.rows(); row++) {
        double mean = 0;
        for (int t = 0; t < in.length(); t++) {
          mean += rows[row][t];
        }
        mean /= in.length();
        double variance = 0;
        for (int t = 0; t < in.length(); t++) {
          variance += square(rows[row][t] - mean);
        }
        pooled[row] = (float) mean;
        pooled[in.rows() + row] = (float) Math.sqrt(variance / in.length() + EPSILON);
      }
    };
  }

  /** Pooling with weights that sum to 1: means, then, if there is room for them, deviations. */
  static void weighted(float[][] rows, Slot in, float[] shares, float[] pooled, boolean deviation) {
    for (int row = 0; row < in.rows(); row++) {
      double mean = 0;
      for (int t = 0; t < in.length(); t++) {
        mean += (double) shares[t] * rows[row][t];
      }
      pooled[row] = (float) mean;
      if (deviation) {
        double variance = 0;
        for (int t = 0; t < in.length(); t++) {
          variance += shares[t] * square(rows[row][t] - mean);
        }
        pooled[in.rows() + row] = (float) Math.sqrt(variance + EPSILON);
      }
    }
  }

  private static double square(double x) {
    return x * x;
  }
}
