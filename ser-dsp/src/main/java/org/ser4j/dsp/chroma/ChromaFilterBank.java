package org.ser4j.dsp.chroma;

import java.util.Arrays;
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
  /** The most pitch classes: a cent each. */
  static final int MAX_CHROMA = 1200;

  private static final int MAX_FFT = 1 << 20;

  /** The octave of the highest weight, above the A of 27.5 Hz, and how fast the weight falls. */
  private static final double CENTER_OCTAVE = 5;

  private static final double OCTAVE_WIDTH = 2;

  private final int nChroma;
  private final int bins;

  /** [nChroma][bins]. */
  private final float[] weights;

  /**
   * Makes the weights.
   *
   * @param sampleRate in Hz, at least 1
   * @param nFft length of the transform in samples, at least 2
   * @param nChroma pitch classes an octave, 1 to 1,200
   * @param tuning deviation from A4 = 440 Hz in fractions of a pitch class, finite
   * @throws IllegalArgumentException if a number is out of range, NaN or infinite
   */
  public ChromaFilterBank(int sampleRate, int nFft, int nChroma, double tuning) {
    Checks.positive(sampleRate, "sampleRate");
    checkChroma(nChroma);
    checkTuning(tuning);
    Checks.within(nFft, 2, MAX_FFT, "nFft");
    this.nChroma = nChroma;
    this.bins = nFft / 2 + 1;
    this.weights = Matrix.zeros(nChroma, bins).data();
    double[] place = places(sampleRate, nFft, tuning);
    double[] column = new double[nChroma];
    for (int bin = 0; bin < bins; bin++) {
      boolean last = bin + 1 == nFft;
      double width = last ? 1 : Math.max(1, place[bin + 1] - place[bin]);
      fill(column, place[bin], width);
      for (int row = 0; row < nChroma; row++) {
        int rolled = Math.floorMod(row - 3 * (nChroma / 12), nChroma);
        weights[rolled * bins + bin] = (float) column[row];
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
    double reference = Octaves.A4 * Math.pow(2, tuning / nChroma) / 16;
    double binHz = (double) sampleRate / nFft;
    double[] place = new double[bins + 1];
    for (int bin = 1; bin <= bins; bin++) {
      place[bin] = nChroma * Octaves.log2(bin * binHz / reference);
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

  /**
   * How many pitch classes.
   *
   * @return 1 or more
   */
  public int rows() {
    return nChroma;
  }

  /**
   * How many bins of a spectrum the weights take.
   *
   * @return n_fft / 2 + 1
   */
  public int bins() {
    return bins;
  }

  /**
   * Sums one frame into pitch classes; not yet normed.
   *
   * @param spectrum at least {@link #bins()} values from the offset on
   * @param offset where they begin
   * @param out receives {@link #rows()} values
   */
  void apply(float[] spectrum, int offset, double[] out) {
    int row = 0;
    // Six sums at a time hide the latency of the additions.
    for (; row + 6 <= nChroma; row += 6) {
      sixRows(spectrum, offset, row, out);
    }
    for (; row < nChroma; row++) {
      double sum = 0;
      for (int bin = 0; bin < bins; bin++) {
        sum += weights[row * bins + bin] * (double) spectrum[offset + bin];
      }
      out[row] = sum;
    }
  }

  private void sixRows(float[] spectrum, int offset, int row, double[] out) {
    int at = row * bins;
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double e = 0;
    double f = 0;
    for (int bin = 0; bin < bins; bin++) {
      double s = spectrum[offset + bin];
      a += weights[at + bin] * s;
      b += weights[at + bins + bin] * s;
      c += weights[at + 2 * bins + bin] * s;
      d += weights[at + 3 * bins + bin] * s;
      e += weights[at + 4 * bins + bin] * s;
      f += weights[at + 5 * bins + bin] * s;
    }
    out[row] = a;
    out[row + 1] = b;
    out[row + 2] = c;
    out[row + 3] = d;
    out[row + 4] = e;
    out[row + 5] = f;
  }

  /**
   * The weights as a matrix, {@code librosa.filters.chroma}.
   *
   * @return a new matrix, [pitch classes][n_fft / 2 + 1]
   */
  public Matrix toMatrix() {
    return new Matrix(Arrays.copyOf(weights, weights.length), nChroma, bins);
  }
}
