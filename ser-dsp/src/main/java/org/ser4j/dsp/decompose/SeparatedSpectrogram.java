package org.ser4j.dsp.decompose;

import java.util.Objects;
import org.ser4j.dsp.Matrix;

/**
 * The two parts of a spectrogram, or the masks that give them.
 *
 * @param harmonic [bins][frames] of the tones
 * @param percussive [bins][frames] of the clicks
 */
public record SeparatedSpectrogram(Matrix harmonic, Matrix percussive) {
  public SeparatedSpectrogram {
    Objects.requireNonNull(harmonic, "harmonic must not be null");
    Objects.requireNonNull(percussive, "percussive must not be null");
  }
}
