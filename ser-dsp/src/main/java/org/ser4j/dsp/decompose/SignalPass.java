package org.ser4j.dsp.decompose;

import org.jspecify.annotations.Nullable;
import org.ser4j.dsp.spectrum.OverlapAdd;
import org.ser4j.dsp.spectrum.SpectrumVisitor;

/**
 * Takes a signal's spectra, keeps them until their medians are known, and hands each to the parts
 * that are wanted. Not thread-safe.
 */
final class SignalPass implements SpectrumVisitor {
  private final MedianPass medians;
  private final double[][] re;
  private final double[][] im;
  private final @Nullable Part harmonic;
  private final @Nullable Part percussive;

  /** Either part may be null: not wanted. */
  SignalPass(
      int size,
      MedianNetwork overFrequency,
      int bins,
      int frames,
      @Nullable Part harmonic,
      @Nullable Part percussive) {
    int kept = MedianPass.delay(size, frames) + 1;
    this.medians = new MedianPass(size, overFrequency, bins, frames, this::separate);
    this.re = new double[kept][bins];
    this.im = new double[kept][bins];
    this.harmonic = harmonic;
    this.percussive = percussive;
  }

  @Override
  public void visit(int frame, double[] frameRe, double[] frameIm) {
    int at = frame % re.length;
    System.arraycopy(frameRe, 0, re[at], 0, frameRe.length);
    System.arraycopy(frameIm, 0, im[at], 0, frameIm.length);
    int[] magnitude = medians.next();
    for (int bin = 0; bin < magnitude.length; bin++) {
      double power = frameRe[bin] * frameRe[bin] + frameIm[bin] * frameIm[bin];
      magnitude[bin] = Float.floatToRawIntBits((float) Math.min(Math.sqrt(power), Float.MAX_VALUE));
    }
    medians.accept();
  }

  private void separate(int frame, double[] overTime, double[] overFrequency) {
    int at = frame % re.length;
    if (harmonic != null) {
      harmonic.add(overTime, overFrequency, re[at], im[at]);
    }
    if (percussive != null) {
      percussive.add(overFrequency, overTime, re[at], im[at]);
    }
  }

  /** One part of a signal on its way back from masked spectra. Not thread-safe. */
  static final class Part {
    private final SoftMask softMask;
    private final OverlapAdd sum;
    private final double[] mask;
    private final double[] re;
    private final double[] im;

    Part(SoftMask softMask, OverlapAdd sum, int bins) {
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
}
