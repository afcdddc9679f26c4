package org.ser4j.dsp.spectrum;

import java.util.Objects;
import org.ser4j.dsp.fft.RealFft;
import org.ser4j.dsp.internal.Checks;

/**
 * The inverse short-time Fourier transform, {@code librosa.istft}: each spectrum becomes a frame,
 * the frames are windowed again and added up, and the sum is divided by that of the squared
 * windows. Made by {@link Stft#istft()}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Istft {
  private final int nFft;
  private final int hopLength;
  private final boolean center;
  private final double[] window;
  private final int windowStart;
  private final RealFft fft;

  Istft(int nFft, int hopLength, boolean center, double[] window, int windowStart, RealFft fft) {
    this.nFft = nFft;
    this.hopLength = hopLength;
    this.center = center;
    this.window = window;
    this.windowStart = windowStart;
    this.fft = fft;
  }

  /**
   * The signal of spectra, as long as the frames reach: hop_length * (frames - 1) samples when
   * centred.
   *
   * @param spectra [n_fft / 2 + 1][frames]
   * @return mono samples
   * @throws IllegalArgumentException if there are not as many bins as the transform has, or the
   *     frames reach no sample
   */
  public float[] of(ComplexSpectrogram spectra) {
    Objects.requireNonNull(spectra, "spectra must not be null");
    long length = (long) hopLength * (spectra.frames() - 1) + nFft - (center ? 2L * (nFft / 2) : 0);
    if (length < 1 || length > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          spectra.frames() + " frames would give a signal of " + length + " samples");
    }
    return of(spectra, (int) length);
  }

  /**
   * The signal of spectra, cut or filled with zeros to a length, {@code librosa.istft(length=)}.
   *
   * @param spectra [n_fft / 2 + 1][frames]
   * @return mono samples
   * @throws IllegalArgumentException if there are not as many bins as the transform has
   */
  public float[] of(ComplexSpectrogram spectra, int length) {
    Objects.requireNonNull(spectra, "spectra must not be null");
    if (spectra.bins() != nFft / 2 + 1) {
      throw new IllegalArgumentException(
          "the transform takes " + (nFft / 2 + 1) + " bins; the spectra have " + spectra.bins());
    }
    int frames = spectra.frames();
    OverlapAdd sum = overlapAdd(length);
    double[] re = new double[spectra.bins()];
    double[] im = new double[spectra.bins()];
    for (int frame = 0; frame < frames; frame++) {
      for (int bin = 0; bin < re.length; bin++) {
        re[bin] = spectra.re()[bin * frames + frame];
        im[bin] = spectra.im()[bin * frames + frame];
      }
      sum.add(re, im);
    }
    return sum.signal();
  }

  /** Starts a signal whose spectra are added one by one, first to last. */
  public OverlapAdd overlapAdd(int length) {
    Checks.positive(length, "length");
    return new OverlapAdd(fft, window, windowStart, hopLength, center ? nFft / 2 : 0, length);
  }
}
