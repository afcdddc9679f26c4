package org.ser4j.dsp.chroma;

import java.util.Arrays;

/**
 * The sliding discrete Fourier transform: where frames lie close, it is cheaper to take off what
 * left the last frame, to add what came in, and to turn the spectrum by the hop; and only the bins
 * that are wanted cost anything.
 */
final class SlidingFrames implements FrameSpectra.Plan {
  private final int nFft;
  private final int hop;
  private final int firstBin;
  private final int bins;

  /**
   * [hop][bins]: the tones that the samples of a hop are multiplied by. Arrays of their own, so
   * that compilers make vectors of their sums.
   */
  private final double[][] cos;

  private final double[][] sin;

  /** What a hop turns each bin by. */
  private final double[] turnRe;

  private final double[] turnIm;

  SlidingFrames(int nFft, int hop, int firstBin, int endBin) {
    this.nFft = nFft;
    this.hop = hop;
    this.firstBin = firstBin;
    this.bins = endBin - firstBin;
    this.cos = new double[hop][bins];
    this.sin = new double[hop][bins];
    this.turnRe = new double[bins];
    this.turnIm = new double[bins];
    for (int k = 0; k < bins; k++) {
      double step = 2 * Math.PI * (firstBin + k) / nFft;
      for (int m = 0; m < hop; m++) {
        cos[m][k] = Math.cos(step * m);
        sin[m][k] = Math.sin(step * m);
      }
      turnRe[k] = Math.cos(step * hop);
      turnIm[k] = Math.sin(step * hop);
    }
  }

  /** Whether it is cheaper than a Fourier transform a frame: measured. */
  static boolean pays(int nFft, int hop) {
    return hop <= nFft / 32;
  }

  @Override
  public FrameSpectra begin(float[] x) {
    return new Spectra(x);
  }

  private final class Spectra extends FrameSpectra {
    private final float[] x;
    private final double[] change = new double[hop];

    /** Where the current frame begins. */
    private long start;

    /** Where the last sample that was not 0 came in. */
    private long lastSound = Long.MIN_VALUE;

    Spectra(float[] x) {
      super(firstBin, bins);
      this.x = x;
      // A frame wholly before the signal has the spectrum 0; from there on up to the first one.
      int hops = (nFft / 2 + hop - 1) / hop;
      this.start = -(nFft / 2) - (long) hop * (hops + 1);
      for (int i = 0; i < hops; i++) {
        next();
      }
    }

    @Override
    void next() {
      boolean changed = false;
      for (int m = 0; m < hop; m++) {
        double in = at(start + nFft + m);
        if (in != 0) {
          lastSound = start + nFft + m;
        }
        change[m] = in - at(start + m);
        changed |= change[m] != 0;
      }
      start += hop;
      if (lastSound < start) {
        // Silence is 0, not what rounding left of the sound before.
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        return;
      }
      if (changed) {
        int m = 0;
        for (; m + 4 <= hop; m += 4) {
          addFour(m);
        }
        for (; m < hop; m++) {
          addOne(m);
        }
      }
      for (int k = 0; k < bins; k++) {
        double turned = re[k] * turnRe[k] - im[k] * turnIm[k];
        im[k] = re[k] * turnIm[k] + im[k] * turnRe[k];
        re[k] = turned;
      }
    }

    private double at(long place) {
      return place >= 0 && place < x.length ? x[(int) place] : 0;
    }

    private void addFour(int m) {
      double a = change[m];
      double b = change[m + 1];
      double c = change[m + 2];
      double d = change[m + 3];
      add(re, a, cos[m], b, cos[m + 1], c, cos[m + 2], d, cos[m + 3]);
      add(im, -a, sin[m], -b, sin[m + 1], -c, sin[m + 2], -d, sin[m + 3]);
    }

    private void addOne(int m) {
      double a = change[m];
      for (int k = 0; k < bins; k++) {
        re[k] += a * cos[m][k];
        im[k] -= a * sin[m][k];
      }
    }
  }

  private static void add(
      double[] sum,
      double a,
      double[] aTone,
      double b,
      double[] bTone,
      double c,
      double[] cTone,
      double d,
      double[] dTone) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] += a * aTone[k] + b * bTone[k] + (c * cTone[k] + d * dTone[k]);
    }
  }
}
