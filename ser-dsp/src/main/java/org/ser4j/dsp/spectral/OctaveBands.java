package org.ser4j.dsp.spectral;

/**
 * The bins of each band of a spectral contrast: from 0 Hz to fMin, then octaves. As in librosa an
 * octave also takes the bin below it and the last one all bins above it, every band but the last
 * then loses its highest bin, yet the quantile is counted before that.
 */
final class OctaveBands {
  /** The first bin of each band. */
  private final int[] first;

  /** The bin after the last one of each band. */
  private final int[] end;

  /** How many bins make each band's quantile. */
  private final int[] quantile;

  OctaveBands(double[] frequencies, double nyquist, double fMin, int nBands, double quantile) {
    double highest = fMin * Math.pow(2, nBands - 1.0);
    if (highest >= nyquist) {
      throw new IllegalArgumentException(
          "nBands = "
              + nBands
              + " octaves from fMin = "
              + fMin
              + " Hz begin the last one at "
              + highest
              + " Hz, which must be below half the sample rate = "
              + nyquist
              + " Hz");
    }
    this.first = new int[nBands + 1];
    this.end = new int[nBands + 1];
    this.quantile = new int[nBands + 1];
    for (int band = 0; band <= nBands; band++) {
      double low = band == 0 ? 0 : fMin * Math.pow(2, band - 1.0);
      place(band, frequencies, low, fMin * Math.pow(2, band));
      int bins = end[band] - first[band];
      end[band] -= band < nBands ? 1 : 0;
      if (end[band] <= first[band]) {
        throw new IllegalArgumentException(
            "no bin of the spectrum is left between "
                + low
                + " and "
                + fMin * Math.pow(2, band)
                + " Hz; raise fMin = "
                + fMin
                + " or the transform's nFft, or take a lower sample rate than "
                + (long) (2 * nyquist)
                + " Hz");
      }
      int count = (int) Math.max(1, Math.rint(quantile * bins));
      this.quantile[band] = Math.min(count, end[band] - first[band]);
    }
  }

  private void place(int band, double[] frequencies, double low, double high) {
    int from = 0;
    while (from < frequencies.length && frequencies[from] < low) {
      from++;
    }
    int to = from;
    while (to < frequencies.length && frequencies[to] <= high) {
      to++;
    }
    if (to == from) {
      end[band] = from;
      first[band] = from;
      return;
    }
    first[band] = band == 0 ? from : from - 1;
    end[band] = band == first.length - 1 ? frequencies.length : to;
  }

  int size() {
    return first.length;
  }

  int first(int band) {
    return first[band];
  }

  int end(int band) {
    return end[band];
  }

  int quantile(int band) {
    return quantile[band];
  }

  /** How many bins the longest band has. */
  int longest() {
    int longest = 0;
    for (int band = 0; band < first.length; band++) {
      longest = Math.max(longest, end[band] - first[band]);
    }
    return longest;
  }
}
