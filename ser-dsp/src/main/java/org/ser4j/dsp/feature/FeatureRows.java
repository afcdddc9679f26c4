package org.ser4j.dsp.feature;

import java.util.List;
import org.ser4j.dsp.Matrix;

/** Puts the rows of features together. */
final class FeatureRows {
  private FeatureRows() {}

  /** The mean of each row, [rows][1]. */
  static Matrix means(List<Matrix> features) {
    Matrix means = Matrix.zeros(rows(features), 1);
    int at = 0;
    for (Matrix feature : features) {
      for (int row = 0; row < feature.rows(); row++) {
        double sum = sum(feature.data(), row * feature.columns(), feature.columns());
        means.data()[at++] = (float) (sum / feature.columns());
      }
    }
    return means;
  }

  /** A sum in four lanes, which hide the latency of the additions. */
  private static double sum(float[] values, int from, int count) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int end = from + count;
    int i = from;
    for (; i + 4 <= end; i += 4) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
    }
    for (; i < end; i++) {
      a += values[i];
    }
    return a + b + (c + d);
  }

  /**
   * All rows one below the other, [rows][frames]; a feature with fewer frames than the others ends
   * in zeros.
   */
  static Matrix stacked(List<Matrix> features) {
    int frames = 1;
    for (Matrix feature : features) {
      frames = Math.max(frames, feature.columns());
    }
    Matrix stacked = Matrix.zeros(rows(features), frames);
    int at = 0;
    for (Matrix feature : features) {
      int columns = feature.columns();
      for (int row = 0; row < feature.rows(); row++, at += frames) {
        System.arraycopy(feature.data(), row * columns, stacked.data(), at, columns);
      }
    }
    return stacked;
  }

  /** The mean of all rows of one feature, [1][frames]. */
  static Matrix meanOfRows(Matrix feature) {
    int frames = feature.columns();
    Matrix mean = Matrix.zeros(1, frames);
    for (int frame = 0; frame < frames; frame++) {
      double sum = 0;
      for (int row = 0; row < feature.rows(); row++) {
        sum += feature.data()[row * frames + frame];
      }
      mean.data()[frame] = (float) (sum / feature.rows());
    }
    return mean;
  }

  private static int rows(List<Matrix> features) {
    int rows = 0;
    for (Matrix feature : features) {
      rows += feature.rows();
    }
    return rows;
  }
}
