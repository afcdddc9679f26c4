package org.ser4j.dsp.mel;

import java.util.Arrays;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;

/**
 * Triangular bands that are evenly spaced on the mel scale, each of area 1 in Hz (Slaney's norm):
 * {@code librosa.filters.mel(norm="slaney")}. The weights are rounded to float exactly where
 * librosa rounds them.
 *
 * <p>Immutable and thread-safe.
 */
public final class MelFilterBank {
  private final int bins;

  /** The first bin of each band's non-zero weights. */
  private final int[] firstBin;

  /** Where each band's weights begin, and where the last one's end. */
  private final int[] begin;

  /** The non-zero weights, band after band: floats, as doubles so that none is converted twice. */
  private final double[] weights;

  /**
   * Makes the bands.
   *
   * @param sampleRate in Hz, at least 1
   * @param nFft length of the transform in samples, at least 1
   * @param nMels how many bands, at least 1
   * @param fMin lower edge of the first band in Hz, 0 or more
   * @param fMax upper edge of the last band in Hz, above fMin, at most sampleRate / 2
   * @param htk HTK's mel formula instead of Slaney's
   * @throws IllegalArgumentException if a number is out of range
   */
  public MelFilterBank(int sampleRate, int nFft, int nMels, double fMin, double fMax, boolean htk) {
    Checks.positive(sampleRate, "sampleRate");
    Checks.positive(nFft, "nFft");
    Checks.positive(nMels, "nMels");
    Checks.notNegative(fMin, "fMin");
    Checks.positive(fMax, "fMax");
    if (fMax > sampleRate / 2.0) {
      throw new IllegalArgumentException(
          "fMax must be at most half the sample rate = " + sampleRate / 2.0 + " Hz, not " + fMax);
    }
    if (fMin >= fMax) {
      throw new IllegalArgumentException("fMin must be below fMax = " + fMax + ", not " + fMin);
    }
    this.bins = nFft / 2 + 1;
    this.firstBin = new int[nMels];
    this.begin = new int[nMels + 1];
    double[] edges = edges(nMels, fMin, fMax, htk ? MelScale.HTK : MelScale.SLANEY);
    double binHz = (double) sampleRate / nFft;
    float[] band = new float[bins];
    double[] kept = new double[2 * bins];
    for (int mel = 0; mel < nMels; mel++) {
      fill(band, binHz, edges[mel], edges[mel + 1], edges[mel + 2]);
      kept = keepNonZero(mel, band, kept);
    }
    this.weights = Arrays.copyOf(kept, begin[nMels]);
  }

  private static double[] edges(int nMels, double fMin, double fMax, MelScale scale) {
    double low = scale.toMel(fMin);
    double step = (scale.toMel(fMax) - low) / (nMels + 1);
    double[] edges = new double[nMels + 2];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = scale.toHz(low + i * step);
    }
    edges[nMels + 1] = scale.toHz(scale.toMel(fMax));
    return edges;
  }

  private static void fill(float[] band, double binHz, double low, double peak, double high) {
    double norm = 2.0 / (high - low);
    for (int bin = 0; bin < band.length; bin++) {
      double hz = bin * binHz;
      double rising = (hz - low) / (peak - low);
      double falling = (high - hz) / (high - peak);
      float triangle = (float) Math.max(0, Math.min(rising, falling));
      band[bin] = (float) (triangle * norm);
    }
  }

  private double[] keepNonZero(int mel, float[] band, double[] kept) {
    int first = 0;
    int end = band.length;
    while (first < end && band[first] == 0) {
      first++;
    }
    while (end > first && band[end - 1] == 0) {
      end--;
    }
    int at = begin[mel];
    int next = at + end - first;
    double[] roomy = next > kept.length ? Arrays.copyOf(kept, 2 * next) : kept;
    for (int i = first; i < end; i++) {
      roomy[at + i - first] = band[i];
    }
    firstBin[mel] = first;
    begin[mel + 1] = next;
    return roomy;
  }

  /**
   * How many bands.
   *
   * @return 1 or more
   */
  public int bands() {
    return firstBin.length;
  }

  /**
   * How many bins of a spectrum the bands take.
   *
   * @return n_fft / 2 + 1
   */
  public int bins() {
    return bins;
  }

  /**
   * Sums one frame into bands.
   *
   * @param spectrum at least {@link #bins()} values, power or magnitude
   * @param out receives {@link #bands()} values
   */
  public void apply(double[] spectrum, double[] out) {
    for (int mel = 0; mel < firstBin.length; mel++) {
      int toBin = firstBin[mel] - begin[mel];
      int end = begin[mel + 1];
      double sum = 0;
      for (int i = begin[mel]; i < end; i++) {
        sum += weights[i] * spectrum[toBin + i];
      }
      out[mel] = sum;
    }
  }

  /**
   * The weights as one dense matrix, {@code librosa.filters.mel}.
   *
   * @return a new matrix, [bands][n_fft / 2 + 1]
   */
  public Matrix toMatrix() {
    Matrix matrix = Matrix.zeros(bands(), bins);
    for (int mel = 0; mel < bands(); mel++) {
      int at = mel * bins + firstBin[mel];
      for (int i = begin[mel]; i < begin[mel + 1]; i++, at++) {
        matrix.data()[at] = (float) weights[i];
      }
    }
    return matrix;
  }
}
