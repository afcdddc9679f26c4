package org.ser4j.dsp.chroma;

import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;

/**
 * How much each bin of a spectrum belongs to each pitch class, {@code librosa.filters.chroma}:
 * Gaussians on the logarithmic frequency axis, of Euclidean norm 1 in each bin, weighted by a
 * Gaussian around the fifth octave, the first row C. The weights are rounded to float where librosa
 * rounds them.
 *
 * <p>Immutable and thread-safe.
 */
public final class ChromaFilterBank {
  /** The largest number of pitch classes: one for each cent. */
  static final int MAX_CHROMA = 1200;

  private static final int MAX_FFT = 1 << 20;

  /** How many bins are multiplied together. */
  private static final int BLOCK = 1024;

  /** The octave of the highest weight, above the A of 27.5 Hz, and how fast the weight falls. */
  private static final double CENTER_OCTAVE = 5;

  private static final double OCTAVE_WIDTH = 2;

  private final int nChroma;
  private final int bins;

  /** [nChroma][bins]: floats, as doubles so that none is converted twice. */
  private final double[][] weights;

  /**
   * Makes the weights.
   *
   * @param nFft length of the transform in samples, at least 2
   * @param nChroma pitch classes an octave, 1 to 1,200
   * @param tuning deviation from A4 = 440 Hz in fractions of a pitch class, finite
   */
  public ChromaFilterBank(int sampleRate, int nFft, int nChroma, double tuning) {
    Checks.positive(sampleRate, "sampleRate");
    checkChroma(nChroma);
    checkTuning(tuning);
    Checks.within(nFft, 2, MAX_FFT, "nFft");
    this.nChroma = nChroma;
    this.bins = nFft / 2 + 1;
    this.weights = new double[nChroma][bins];
    double[] place = places(sampleRate, nFft, tuning);
    double[] column = new double[nChroma];
    for (int bin = 0; bin < bins; bin++) {
      boolean last = bin + 1 == nFft;
      double width = last ? 1 : Math.max(1, place[bin + 1] - place[bin]);
      fill(column, place[bin], width);
      for (int row = 0; row < nChroma; row++) {
        int rolled = Math.floorMod(row - 3 * (nChroma / 12), nChroma);
        weights[rolled][bin] = (float) column[row];
      }
    }
  }

  static int checkChroma(int nChroma) {
    if (nChroma < 1 || nChroma > MAX_CHROMA) {
      throw new IllegalArgumentException("nChroma must be 1 to " + MAX_CHROMA + ", not " + nChroma);
    }
    return nChroma;
  }

  static double checkTuning(double tuning) {
    if (!(Math.abs(tuning) <= MAX_CHROMA)) {
      throw new IllegalArgumentException(
          "tuning must be -" + MAX_CHROMA + " to " + MAX_CHROMA + " bins, not " + tuning);
    }
    return tuning;
  }

  /** Where each bin, and one more, lies, in pitch classes above the A of 27.5 Hz. */
  private double[] places(int sampleRate, int nFft, double tuning) {
    double reference = ChromaMath.A4 * Math.pow(2, tuning / nChroma) / 16;
    double binHz = (double) sampleRate / nFft;
    double[] place = new double[bins + 1];
    for (int bin = 1; bin <= bins; bin++) {
      place[bin] = nChroma * ChromaMath.log2(bin * binHz / reference);
    }
    // 0 Hz lies nowhere; it is given a place half an octave off bin 1's pitch class.
    place[0] = place[1] - 1.5 * nChroma;
    return place;
  }

  private void fill(double[] column, double place, double width) {
    double half = Math.rint(nChroma / 2.0);
    double squares = 0;
    for (int row = 0; row < nChroma; row++) {
      double distance = place - row + half + 10 * nChroma;
      distance = distance - nChroma * Math.floor(distance / nChroma) - half;
      double x = 2 * distance / width;
      column[row] = Math.exp(-0.5 * x * x);
      squares += column[row] * column[row];
    }
    double octaves = (place / nChroma - CENTER_OCTAVE) / OCTAVE_WIDTH;
    double scale = Math.exp(-0.5 * octaves * octaves) / Math.sqrt(squares);
    for (int row = 0; row < nChroma; row++) {
      column[row] *= scale;
    }
  }

  /** Number of pitch classes, 1 or more. */
  public int rows() {
    return nChroma;
  }

  /** Bins in a spectrum: n_fft / 2 + 1. */
  public int bins() {
    return bins;
  }

  /**
   * Sums a few frames into pitch classes; not yet normed. Each row of weights is fetched once for
   * all of them.
   *
   * @param spectra at least {@link #bins()} values a frame
   * @param first the first frame
   * @param end the one after the last frame
   * @param products room for {@link #bins()} values
   * @param out receives {@link #rows()} values a frame, beginning with the first one's
   */
  void apply(double[][] spectra, int first, int end, double[] products, double[][] out) {
    int blocks = bins / BLOCK * BLOCK;
    for (int row = 0; row < nChroma; row++) {
      double[] w = weights[row];
      for (int frame = first; frame < end; frame++) {
        double[] s = spectra[frame];
        double sum = rest(w, s, blocks);
        for (int from = 0; from < blocks; from += BLOCK) {
          sum += block(w, s, products, from);
        }
        out[frame - first][row] = sum;
      }
    }
  }

  /**
   * The sum of a block's products, folded in two again and again: short loops whose distances are
   * constants, of which compilers make vectors.
   */
  private static double block(double[] w, double[] s, double[] products, int from) {
    for (int k = from; k < from + BLOCK / 2; k++) {
      products[k] = w[k] * s[k] + w[k + BLOCK / 2] * s[k + BLOCK / 2];
    }
    for (int k = from; k < from + BLOCK / 4; k++) {
      products[k] += products[k + BLOCK / 4];
    }
    for (int k = from; k < from + BLOCK / 8; k++) {
      products[k] += products[k + BLOCK / 8];
    }
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int k = from; k < from + BLOCK / 8; k += 4) {
      a += products[k];
      b += products[k + 1];
      c += products[k + 2];
      d += products[k + 3];
    }
    return a + b + (c + d);
  }

  /** The sum of the products from a bin on. */
  private double rest(double[] w, double[] s, int from) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int k = from;
    for (; k + 4 <= bins; k += 4) {
      a += w[k] * s[k];
      b += w[k + 1] * s[k + 1];
      c += w[k + 2] * s[k + 2];
      d += w[k + 3] * s[k + 3];
    }
    for (; k < bins; k++) {
      a += w[k] * s[k];
    }
    return a + b + (c + d);
  }

  /**
   * The weights as a new matrix, {@code librosa.filters.chroma}: [pitch classes][n_fft / 2 + 1].
   */
  public Matrix toMatrix() {
    Matrix matrix = Matrix.zeros(nChroma, bins);
    for (int row = 0; row < nChroma; row++) {
      for (int bin = 0; bin < bins; bin++) {
        matrix.data()[row * bins + bin] = (float) weights[row][bin];
      }
    }
    return matrix;
  }
}
