package org.ser4j.dsp.effect;

/**
 * Blurs a mask over neighbouring bins and frames by triangles; beyond its edges the mask is 0. The
 * two directions are independent, so one follows the other.
 */
final class MaskSmoothing {
  private final double[] overBins;
  private final double[] overFrames;

  MaskSmoothing(int bins, int frames) {
    this.overBins = triangle(bins);
    this.overFrames = triangle(frames);
  }

  /** Rises to its middle over so many values and falls again; its sum is 1. */
  private static double[] triangle(int reach) {
    double[] weights = new double[2 * reach + 1];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (reach + 1 - Math.abs(i - reach)) / ((reach + 1.0) * (reach + 1));
    }
    return weights;
  }

  void apply(float[] mask, int bins, int frames) {
    for (int bin = 0; bin < bins; bin++) {
      convolve(mask, bin * frames, 1, frames, overFrames);
    }
    for (int frame = 0; frame < frames; frame++) {
      convolve(mask, frame, frames, bins, overBins);
    }
  }

  private static void convolve(float[] x, int start, int stride, int count, double[] weights) {
    int reach = weights.length / 2;
    double[] line = new double[count];
    for (int i = 0; i < count; i++) {
      line[i] = x[start + i * stride];
    }
    for (int i = 0; i < count; i++) {
      double sum = 0;
      int to = Math.min(count - 1, i + reach);
      for (int j = Math.max(0, i - reach); j <= to; j++) {
        sum += weights[j - i + reach] * line[j];
      }
      x[start + i * stride] = (float) sum;
    }
  }
}
