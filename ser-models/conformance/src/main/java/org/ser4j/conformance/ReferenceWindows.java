package org.ser4j.conformance;

import org.ser4j.models.layer.Layer.PoolKind;
import org.ser4j.models.layer.Padding;

/** Convolution and pooling of {@link ReferenceNetwork}, over images {@code [channels][h][w]}. */
final class ReferenceWindows {
  /** Extents along features and frames; a sequence is a image of height 1. */
  record Window(int height, int width, int strideHeight, int strideWidth, Padding padding) {}

  private ReferenceWindows() {}

  static double[] convolve(
      double[] x, float[] weight, float[] bias, int[] in, int[] out, Window window) {
    int top = window.padding().before(in[1], window.height(), window.strideHeight());
    int left = window.padding().before(in[2], window.width(), window.strideWidth());
    double[] y = new double[out[0] * out[1] * out[2]];
    int at = 0;
    for (int o = 0; o < out[0]; o++) {
      for (int row = 0; row < out[1]; row++) {
        for (int column = 0; column < out[2]; column++) {
          double sum = bias[o];
          for (int c = 0; c < in[0]; c++) {
            for (int i = 0; i < window.height(); i++) {
              for (int j = 0; j < window.width(); j++) {
                int r = row * window.strideHeight() + i - top;
                int f = column * window.strideWidth() + j - left;
                if (r >= 0 && r < in[1] && f >= 0 && f < in[2]) {
                  int w = ((o * in[0] + c) * window.height() + i) * window.width() + j;
                  sum += weight[w] * x[(c * in[1] + r) * in[2] + f];
                }
              }
            }
          }
          y[at++] = sum;
        }
      }
    }
    return y;
  }

  static double[] pool(PoolKind kind, double[] x, int[] in, int[] out, Window window) {
    int top = window.padding().before(in[1], window.height(), window.strideHeight());
    int left = window.padding().before(in[2], window.width(), window.strideWidth());
    double[] y = new double[out[0] * out[1] * out[2]];
    int at = 0;
    for (int c = 0; c < out[0]; c++) {
      for (int row = 0; row < out[1]; row++) {
        for (int column = 0; column < out[2]; column++) {
          double sum = 0;
          double maximum = Double.NEGATIVE_INFINITY;
          int inside = 0;
          for (int i = 0; i < window.height(); i++) {
            for (int j = 0; j < window.width(); j++) {
              int r = row * window.strideHeight() + i - top;
              int f = column * window.strideWidth() + j - left;
              if (r >= 0 && r < in[1] && f >= 0 && f < in[2]) {
                double value = x[(c * in[1] + r) * in[2] + f];
                sum += value;
                maximum = Math.max(maximum, value);
                inside++;
              }
            }
          }
          y[at++] = kind == PoolKind.MAX ? maximum : sum / inside;
        }
      }
    }
    return y;
  }
}
