package org.ser4j.dsp.chroma;

import java.util.Arrays;
import org.ser4j.dsp.fft.RealFft;

/**
 * The filters of one octave of a constant-Q transform as few bins of a spectrum each: windowed
 * complex tones, {@code librosa.filters.wavelet}, transformed and cut to the bins that hold 99 % of
 * the magnitude, {@code librosa.util.sparsify_rows}. Octaves that lie alike in their rates share
 * them.
 */
final class OctaveFilters {
  /** The part of a filter's magnitude that is cut off. */
  private static final double SPARSITY = 0.01;

  private final int nFft;
  private final int[] first;
  private final double[][] re;
  private final double[][] im;

  /**
   * Makes the filters, each divided by the square root of its length.
   *
   * @param cycles the filters' frequencies in cycles a sample, rising
   * @param q a filter's length in cycles
   */
  OctaveFilters(double[] cycles, double q) {
    this.nFft = nFft(cycles[0], q);
    this.first = new int[cycles.length];
    this.re = new double[cycles.length][];
    this.im = new double[cycles.length][];
    RealFft fft = RealFft.of(nFft);
    for (int i = 0; i < cycles.length; i++) {
      build(fft, i, cycles[i], q / cycles[i]);
    }
  }

  /** The power of two that the longest filter fits in. */
  static int nFft(double lowestCycles, double q) {
    double longest = q / lowestCycles;
    int size = 1;
    while (size < longest) {
      size *= 2;
    }
    return size;
  }

  private void build(RealFft fft, int filter, double cycles, double length) {
    int start = (int) Math.floor(-length / 2);
    int count = (int) Math.floor(length / 2) - start;
    int pad = (nFft - count) / 2;
    double[] toneRe = new double[nFft];
    double[] toneIm = new double[nFft];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double window = count == 1 ? 1 : 0.5 - 0.5 * Math.cos(2 * Math.PI * i / count);
      double angle = 2 * Math.PI * cycles * (start + i);
      toneRe[pad + i] = window * Math.cos(angle);
      toneIm[pad + i] = window * Math.sin(angle);
      sum += window;
    }
    int bins = nFft / 2 + 1;
    double[] a = new double[bins];
    double[] b = new double[bins];
    double[] c = new double[bins];
    double[] d = new double[bins];
    double[][] rows = fft.newRows();
    fft.transform(toneRe, a, b, rows);
    fft.transform(toneIm, c, d, rows);
    // Librosa's L1 norm and length over transform, and the final square root of the length.
    double scale = Math.sqrt(length) / (nFft * sum);
    for (int k = 0; k < bins; k++) {
      a[k] = scale * (a[k] - d[k]);
      b[k] = scale * (b[k] + c[k]);
    }
    keepLargest(filter, a, b);
  }

  private void keepLargest(int filter, double[] a, double[] b) {
    double[] magnitude = new double[a.length];
    for (int k = 0; k < a.length; k++) {
      magnitude[k] = Math.hypot(a[k], b[k]);
    }
    double least = leastKept(magnitude);
    int from = a.length;
    int to = 0;
    for (int k = 0; k < a.length; k++) {
      if (magnitude[k] >= least) {
        from = Math.min(from, k);
        to = k + 1;
      } else {
        a[k] = 0;
        b[k] = 0;
      }
    }
    first[filter] = from;
    re[filter] = Arrays.copyOfRange(a, from, to);
    im[filter] = Arrays.copyOfRange(b, from, to);
  }

  private static double leastKept(double[] magnitude) {
    double[] sorted = magnitude.clone();
    Arrays.sort(sorted);
    double total = 0;
    for (double value : sorted) {
      total += value;
    }
    double sum = 0;
    for (double value : sorted) {
      sum += value / total;
      if (sum >= SPARSITY) {
        return value;
      }
    }
    return 0;
  }

  /** Samples a frame. */
  int nFft() {
    return nFft;
  }

  int count() {
    return first.length;
  }

  /** The lowest bin that any filter takes. */
  int lowestBin() {
    int lowest = first[0];
    for (int bin : first) {
      lowest = Math.min(lowest, bin);
    }
    return lowest;
  }

  /** The bin after the highest that any filter takes. */
  int endBin() {
    int end = 0;
    for (int i = 0; i < first.length; i++) {
      end = Math.max(end, first[i] + re[i].length);
    }
    return end;
  }

  /**
   * The filters' answers to one spectrum.
   *
   * @param xr real parts, from bin base on
   * @param xi imaginary parts
   * @param base the bin that both begin with
   * @param gain what the answers are multiplied by
   * @param outRe receives a value a filter
   * @param outIm receives a value a filter
   */
  void apply(double[] xr, double[] xi, int base, double gain, double[] outRe, double[] outIm) {
    for (int i = 0; i < first.length; i++) {
      double[] hr = re[i];
      double[] hi = im[i];
      int at = first[i] - base;
      double rr = 0;
      double ii = 0;
      double ri = 0;
      double ir = 0;
      for (int k = 0; k < hr.length; k++) {
        rr += hr[k] * xr[at + k];
        ii += hi[k] * xi[at + k];
        ri += hr[k] * xi[at + k];
        ir += hi[k] * xr[at + k];
      }
      outRe[i] = gain * (rr - ii);
      outIm[i] = gain * (ri + ir);
    }
  }
}
