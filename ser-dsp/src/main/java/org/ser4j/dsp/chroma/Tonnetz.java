package org.ser4j.dsp.chroma;

import java.util.Objects;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;

/**
 * Tonal centroids, {@code librosa.feature.tonnetz}: chroma as places on the circles of fifths, of
 * minor and of major thirds, two coordinates each.
 *
 * <p>Immutable and thread-safe; build one for a configuration and share it.
 *
 * @see <a href="https://doi.org/10.1145/1178723.1178727">Harte, Sandler and Gasser 2006, Detecting
 *     harmonic change in musical audio</a>
 */
public final class Tonnetz {
  private static final int ROWS = 6;

  /** By how many half turns of each circle a semitone goes. */
  private static final double[] HALF_TURNS = {7 / 6.0, 7 / 6.0, 3 / 2.0, 3 / 2.0, 2 / 3.0, 2 / 3.0};

  private static final double[] RADIUS = {1, 1, 1, 1, 0.5, 0.5};

  private final ChromaCqt chroma;

  /**
   * The centroids of {@link ChromaCqt} with librosa's defaults.
   *
   * @param sampleRate in Hz, 8,400 or more
   * @throws IllegalArgumentException if the rate is too low for seven octaves
   */
  public Tonnetz(int sampleRate) {
    this(ChromaCqt.builder().sampleRate(sampleRate).build());
  }

  /**
   * The centroids of a configured chroma.
   *
   * @param chroma what gives the chroma of a signal
   */
  public Tonnetz(ChromaCqt chroma) {
    this.chroma = Objects.requireNonNull(chroma, "chroma must not be null");
  }

  /**
   * The centroids of a signal; librosa's documentation takes its harmonic part: [6][frames], -1 to
   * 1: fifths, minor thirds, major thirds, sine before cosine; zeros in silence.
   */
  public Matrix of(float[] y) {
    return ofChroma(chroma.of(y));
  }

  /**
   * The centroids of any chroma.
   *
   * @param chroma [pitch classes of one octave][frames], finite
   * @return [6][frames], -1 to 1: fifths, minor thirds, major thirds, sine before cosine; zeros
   *     where the chroma is 0
   */
  public static Matrix ofChroma(Matrix chroma) {
    Checks.finite(chroma, "the chroma");
    int classes = chroma.rows();
    int frames = chroma.columns();
    double[] basis = basis(classes);
    Matrix result = Matrix.zeros(ROWS, frames);
    double[] column = new double[ROWS];
    for (int frame = 0; frame < frames; frame++) {
      double norm = 0;
      for (int c = 0; c < classes; c++) {
        norm += Math.abs(chroma.data()[c * frames + frame]);
      }
      for (int row = 0; row < ROWS; row++) {
        double sum = 0;
        for (int c = 0; c < classes; c++) {
          sum += basis[row * classes + c] * chroma.data()[c * frames + frame];
        }
        column[row] = norm > 0 ? sum / norm : 0;
      }
      ChromaMath.write(column, result.data(), frames, frame);
    }
    return result;
  }

  /** [6][pitch classes]. */
  private static double[] basis(int classes) {
    double[] basis = new double[ROWS * classes];
    for (int row = 0; row < ROWS; row++) {
      for (int c = 0; c < classes; c++) {
        double semitone = 12.0 * c / classes;
        double halfTurns = HALF_TURNS[row] * semitone - (row % 2 == 0 ? 0.5 : 0);
        basis[row * classes + c] = RADIUS[row] * Math.cos(Math.PI * halfTurns);
      }
    }
    return basis;
  }
}
