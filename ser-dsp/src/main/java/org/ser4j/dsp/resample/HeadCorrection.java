package org.ser4j.dsp.resample;

import org.ser4j.dsp.internal.KaiserKernel;

/**
 * What soxr's first samples lack at ratios from a half to two thirds. There its short filter comes
 * first, and what that gives before the signal's first sample does not reach the steep one. This is
 * 0.001 of a signal that begins abruptly, and librosa's values have it.
 */
final class HeadCorrection {
  /** The steep filter from its middle on, at twice the new rate. */
  private final double[] steep;

  /**
   * Row k: the weights of the signal's first samples at k + 1 samples of twice the new rate before
   * it.
   */
  private final double[][] before;

  HeadCorrection(HighQualityDesign design, double ratio) {
    this.steep = design.steep(2).half();
    KaiserKernel kernel = design.interpolating(1 / ratio);
    int halfTaps = kernel.halfTaps();
    this.before = new double[(int) (halfTaps * 2 * ratio)][halfTaps];
    double[] row = new double[2 * halfTaps];
    for (int k = 0; k < before.length; k++) {
      double distance = (k + 1) / (2 * ratio);
      int whole = (int) Math.floor(-distance);
      kernel.fillRow(row, 0, -distance - whole);
      // Tap t of the row is sample whole - halfTaps + 1 + t of the signal; those from 0 on count.
      int first = halfTaps - 1 - whole;
      for (int t = first; t < row.length; t++) {
        before[k][t - first] = row[t];
      }
    }
  }

  void apply(float[] y, float[] out) {
    for (int k = 0; k < before.length; k++) {
      double value = 0;
      for (int t = 0; t < Math.min(before[k].length, y.length); t++) {
        value += before[k][t] * y[t];
      }
      for (int m = 0, at = k + 1; at < steep.length && m < out.length; m++, at += 2) {
        out[m] -= (float) (value * steep[at]);
      }
    }
  }
}
