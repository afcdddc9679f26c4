package org.ser4j.dsp.mel;

import java.util.Arrays;
import java.util.Objects;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.spectrum.Decibels;
import org.ser4j.dsp.spectrum.SpectrumFeature;
import org.ser4j.dsp.spectrum.SpectrumFrame;
import org.ser4j.dsp.spectrum.SpectrumPass;
import org.ser4j.dsp.spectrum.Stft;

/**
 * Mel-frequency cepstral coefficients, {@code librosa.feature.mfcc}: the orthonormal DCT-II of the
 * mel spectrogram in dB (reference 1, cut 80 dB below the signal's loudest value), optionally
 * liftered.
 *
 * <p>Immutable and thread-safe; build one for a configuration and share it.
 */
public final class Mfcc extends SpectrumFeature {
  /** The most frames whose coefficients are summed at once. */
  private static final int MOST_FRAMES = 128;

  private final MelSpectrogram mel;
  private final int nMfcc;

  /** [nMfcc][bands], lifter included. */
  private final double[] basis;

  /**
   * Makes a transform without liftering.
   *
   * @param mel the mel spectrogram below
   * @param nMfcc how many coefficients, 1 to the number of bands; librosa's default is 20
   */
  public Mfcc(MelSpectrogram mel, int nMfcc) {
    this(mel, nMfcc, 0);
  }

  /**
   * Makes a transform.
   *
   * @param mel the mel spectrogram below
   * @param nMfcc how many coefficients, 1 to the number of bands; librosa's default is 20
   * @param lifter 0 for none; else coefficient n (from 0) is multiplied by 1 + lifter / 2 * sin(pi
   *     * (n + 1) / lifter)
   */
  public Mfcc(MelSpectrogram mel, int nMfcc, double lifter) {
    super(stft(mel));
    this.mel = mel;
    this.nMfcc = Checks.positive(nMfcc, "nMfcc");
    int bands = mel.bands();
    if (nMfcc > bands) {
      throw new IllegalArgumentException(
          "nMfcc must be at most the number of mel bands = " + bands + ", not " + nMfcc);
    }
    Checks.notNegative(lifter, "lifter");
    this.basis = new double[nMfcc * bands];
    for (int n = 0; n < nMfcc; n++) {
      double scale = Math.sqrt((n == 0 ? 1.0 : 2.0) / bands);
      if (lifter > 0) {
        scale *= 1 + lifter / 2 * Math.sin(Math.PI * (n + 1) / lifter);
      }
      for (int m = 0; m < bands; m++) {
        basis[n * bands + m] = scale * Math.cos(Math.PI * n * (2 * m + 1) / (2.0 * bands));
      }
    }
  }

  private static Stft stft(MelSpectrogram mel) {
    return Objects.requireNonNull(mel, "mel must not be null").stft();
  }

  /** The mel spectrogram below. */
  public MelSpectrogram mel() {
    return mel;
  }

  @Override
  public int rows() {
    return nMfcc;
  }

  @Override
  public SpectrumPass begin(int frames) {
    SpectrumPass bands = mel.begin(frames);
    return new SpectrumPass() {
      @Override
      public void accept(SpectrumFrame frame) {
        bands.accept(frame);
      }

      @Override
      public Matrix result() {
        return ofMel(bands.result());
      }
    };
  }

  /**
   * The coefficients of a mel spectrogram that is there already, so that it need not be computed
   * twice: its dB with librosa's defaults, transformed.
   *
   * @param power mel bands, [bands][frames], 0 or more
   * @return a new matrix, [n_mfcc][frames]
   * @throws IllegalArgumentException if there are not as many bands as this transform was made for
   */
  public Matrix ofMel(Matrix power) {
    return ofDecibels(Decibels.powerToDb(power));
  }

  /**
   * The coefficients of a mel spectrogram that is in dB already, {@code librosa.feature.mfcc(S=)}.
   *
   * @param db mel bands in dB, [bands][frames]
   * @return a new matrix, [n_mfcc][frames]
   * @throws IllegalArgumentException if there are not as many bands as this transform was made for
   */
  public Matrix ofDecibels(Matrix db) {
    Checks.finite(db, "the matrix");
    int bands = mel.bands();
    if (db.rows() != bands) {
      throw new IllegalArgumentException(
          "the transform takes " + bands + " bands; the matrix has " + db.rows());
    }
    int frames = db.columns();
    Matrix result = Matrix.zeros(nMfcc, frames);
    int blocks = (frames + MOST_FRAMES - 1) / MOST_FRAMES;
    int length = (frames + blocks - 1) / blocks;
    double[][] rows = new double[bands][length];
    double[] sums = new double[length];
    for (int first = 0; first < frames; first += length) {
      int count = Math.min(length, frames - first);
      for (int m = 0; m < bands; m++) {
        for (int i = 0; i < count; i++) {
          rows[m][i] = db.data()[m * frames + first + i];
        }
      }
      for (int n = 0; n < nMfcc; n++) {
        sum(rows, n, sums);
        for (int i = 0; i < count; i++) {
          result.data()[n * frames + first + i] = (float) sums[i];
        }
      }
    }
    return result;
  }

  /** One coefficient of the frames of a block. */
  private void sum(double[][] rows, int n, double[] sums) {
    Arrays.fill(sums, 0);
    int at = n * rows.length;
    int m = 0;
    for (; m + 2 < rows.length; m += 3, at += 3) {
      addScaled(sums, basis[at], rows[m], basis[at + 1], rows[m + 1], basis[at + 2], rows[m + 2]);
    }
    for (; m < rows.length; m++, at++) {
      addScaled(sums, basis[at], rows[m], 0, rows[m], 0, rows[m]);
    }
  }

  /**
   * The coefficients of one frame, as {@link #ofDecibels} gives them, bit for bit.
   *
   * @param db the frame's mel bands in dB, at least as many as this transform was made for, finite
   * @param coefficients receives n_mfcc values
   */
  public void ofFrame(float[] db, float[] coefficients) {
    Objects.requireNonNull(db, "db must not be null");
    Objects.requireNonNull(coefficients, "coefficients must not be null");
    int bands = mel.bands();
    if (db.length < bands || coefficients.length < nMfcc) {
      throw new IllegalArgumentException(
          bands
              + " bands make "
              + nMfcc
              + " coefficients; there are "
              + db.length
              + " bands and room for "
              + coefficients.length
              + " coefficients");
    }
    for (int n = 0; n < nMfcc; n++) {
      double sum = 0;
      for (int m = 0; m < bands; m++) {
        sum += basis[n * bands + m] * db[m];
      }
      coefficients[n] = (float) sum;
    }
  }

  /** Adds one product after the other, in the order of {@link #ofFrame}. */
  private static void addScaled(
      double[] sums, double fa, double[] a, double fb, double[] b, double fc, double[] c) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = sums[i] + fa * a[i] + fb * b[i] + fc * c[i];
    }
  }
}
