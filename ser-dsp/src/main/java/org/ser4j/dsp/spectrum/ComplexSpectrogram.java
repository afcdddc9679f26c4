package org.ser4j.dsp.spectrum;

import java.util.Objects;
import org.ser4j.dsp.internal.Checks;

/**
 * Complex spectra over time, in double precision: {@code librosa.stft} of a double signal. Both
 * arrays are flat, bin after bin, and shared, not copied.
 *
 * @param re real parts, [bins][frames] row-major
 * @param im imaginary parts, laid out alike
 * @param bins n_fft / 2 + 1
 * @param frames at least 1
 */
@SuppressWarnings("ArrayRecordComponent")
public record ComplexSpectrogram(double[] re, double[] im, int bins, int frames) {
  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if a size is under 1 or does not fit the arrays
   */
  public ComplexSpectrogram {
    Objects.requireNonNull(re, "re must not be null");
    Objects.requireNonNull(im, "im must not be null");
    Checks.positive(bins, "bins");
    Checks.positive(frames, "frames");
    if (re.length != (long) bins * frames || im.length != re.length) {
      throw new IllegalArgumentException(
          re.length + " and " + im.length + " values do not make " + bins + " x " + frames);
    }
  }
}
