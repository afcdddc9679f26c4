package org.ser4j.dsp.decompose;

import org.ser4j.dsp.spectrum.OverlapAdd;

/** One part of a signal on its way back from masked spectra. Belongs to one thread. */
final class SignalPart {
  private final SoftMask softMask;
  private final OverlapAdd sum;
  private final double[] mask;
  private final double[] re;
  private final double[] im;

  SignalPart(SoftMask softMask, OverlapAdd sum, int bins) {
    this.softMask = softMask;
    this.sum = sum;
    this.mask = new double[bins];
    this.re = new double[bins];
    this.im = new double[bins];
  }

  /** Adds what belongs to this part of the next frame. */
  void add(double[] part, double[] other, double[] frameRe, double[] frameIm) {
    softMask.fill(part, other, mask);
    for (int bin = 0; bin < mask.length; bin++) {
      re[bin] = mask[bin] * frameRe[bin];
      im[bin] = mask[bin] * frameIm[bin];
    }
    sum.add(re, im);
  }

  float[] signal() {
    return sum.signal();
  }
}
