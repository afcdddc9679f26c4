package org.ser4j.dsp.decompose;

import java.util.Objects;

/**
 * The two parts of a signal. The arrays are shared, not copied.
 *
 * @param harmonic mono samples of the tones, as many as the signal has
 * @param percussive mono samples of the clicks, as many as the signal has
 */
@SuppressWarnings("ArrayRecordComponent")
public record SeparatedSignal(float[] harmonic, float[] percussive) {
  public SeparatedSignal {
    Objects.requireNonNull(harmonic, "harmonic must not be null");
    Objects.requireNonNull(percussive, "percussive must not be null");
  }
}
