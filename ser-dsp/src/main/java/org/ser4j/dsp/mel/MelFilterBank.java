package org.ser4j.dsp.mel;

import java.util.Objects;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.spectrum.Stft;

/**
 * Triangular bands that are evenly spaced on the mel scale, {@code librosa.filters.mel}: each of
 * area 1 in Hz (Slaney's norm) or of height 1. The weights are rounded to float exactly where
 * librosa rounds them. A band that is narrower than a bin may see none and stay 0.
 *
 * <p>Immutable and thread-safe.
 */
public final class MelFilterBank {
  /** The most bands there may be. */
  static final int MOST_BANDS = 1 << 16;

  private final int bins;

  private final int bands;

  /**
   * The first bin at or above each edge: band m rises from edge m and falls from the next one to
   * the one after it.
   */
  private final int[] edge;

  /** Of each bin, the weight in the band that rises there. */
  private final double[] rising;

  /** Of each bin, the weight in the band that falls there: the one before. */
  private final double[] falling;

  /**
   * Makes the bands with Slaney's norm.
   *
   * @param nFft length of the transform in samples, 1 to 2^20
   * @param nMels how many bands, 1 to 65,536
   * @param fMin lower edge of the first band in Hz, 0 or more
   * @param fMax upper edge of the last band in Hz, above fMin, at most sampleRate / 2
   * @param htk HTK's mel formula instead of Slaney's
   */
  public MelFilterBank(int sampleRate, int nFft, int nMels, double fMin, double fMax, boolean htk) {
    this(sampleRate, nFft, nMels, fMin, fMax, htk ? MelScale.HTK : MelScale.SLANEY, MelNorm.SLANEY);
  }

  /**
   * Makes the bands.
   *
   * @param nFft length of the transform in samples, 1 to 2^20
   * @param nMels how many bands, 1 to 65,536
   * @param fMin lower edge of the first band in Hz, 0 or more
   * @param fMax upper edge of the last band in Hz, above fMin, at most sampleRate / 2
   * @param scale the mel formula
   * @param norm how the triangles are scaled
   */
  public MelFilterBank(
      int sampleRate, int nFft, int nMels, double fMin, double fMax, MelScale scale, MelNorm norm) {
    Objects.requireNonNull(scale, "scale must not be null");
    Objects.requireNonNull(norm, "norm must not be null");
    Checks.positive(sampleRate, "sampleRate");
    Checks.within(nFft, 1, Stft.LONGEST, "nFft");
    Checks.within(nMels, 1, MOST_BANDS, "nMels");
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
    this.bands = nMels;
    double[] edges = edges(nMels, fMin, fMax, scale);
    double binHz = (double) sampleRate / nFft;
    this.edge = new int[edges.length];
    for (int i = 0; i < edges.length; i++) {
      edge[i] = (int) Math.min(bins, Math.ceil(edges[i] / binHz));
    }
    this.rising = new double[bins];
    this.falling = new double[bins];
    for (int mel = 0; mel < nMels; mel++) {
      double area = norm == MelNorm.SLANEY ? 2.0 / (edges[mel + 2] - edges[mel]) : 1;
      weigh(mel, binHz, edges, area);
    }
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

  private void weigh(int mel, double binHz, double[] edges, double area) {
    double low = edges[mel];
    double peak = edges[mel + 1];
    double high = edges[mel + 2];
    for (int bin = edge[mel]; bin < edge[mel + 2]; bin++) {
      double hz = bin * binHz;
      double up = (hz - low) / (peak - low);
      double down = (high - hz) / (high - peak);
      float triangle = (float) Math.max(0, Math.min(up, down));
      float weight = (float) (triangle * area);
      if (weight > 0) {
        (bin < edge[mel + 1] ? rising : falling)[bin] = weight;
      }
    }
  }

  /** Number of bands, 1 or more. */
  public int bands() {
    return bands;
  }

  /** Bins in a spectrum: n_fft / 2 + 1. */
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
    Objects.requireNonNull(spectrum, "spectrum must not be null");
    Objects.requireNonNull(out, "out must not be null");
    if (spectrum.length < bins || out.length < bands) {
      throw new IllegalArgumentException(
          bins
              + " bins make "
              + bands
              + " bands; there are "
              + spectrum.length
              + " bins and room for "
              + out.length
              + " bands");
    }
    double before = 0;
    for (int mel = 0; mel <= bands; mel++) {
      double up = 0;
      double down = 0;
      for (int bin = edge[mel]; bin < edge[mel + 1]; bin++) {
        up += rising[bin] * spectrum[bin];
        down += falling[bin] * spectrum[bin];
      }
      if (mel > 0) {
        out[mel - 1] = before + down;
      }
      before = up;
    }
  }

  /** The weights as a new dense matrix, {@code librosa.filters.mel}: [bands][n_fft / 2 + 1]. */
  public Matrix toMatrix() {
    Matrix matrix = Matrix.zeros(bands(), bins);
    for (int mel = 0; mel < bands; mel++) {
      int row = mel * bins;
      for (int bin = edge[mel]; bin < edge[mel + 2]; bin++) {
        matrix.data()[row + bin] = (float) (bin < edge[mel + 1] ? rising : falling)[bin];
      }
    }
    return matrix;
  }
}
