package org.ser4j.dsp.pitch;

import java.util.Objects;

/**
 * Pitch and voicing over time, one value a frame each. The arrays are shared, not copied.
 *
 * @param f0 fundamental frequency in Hz, NaN where the frame is unvoiced
 * @param voiced whether the frame has a pitch
 * @param voicedProbability how probable a pitch is in this frame by itself, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent")
public record PitchTrack(float[] f0, boolean[] voiced, float[] voicedProbability) {
  public PitchTrack {
    Objects.requireNonNull(f0, "f0 must not be null");
    Objects.requireNonNull(voiced, "voiced must not be null");
    Objects.requireNonNull(voicedProbability, "voicedProbability must not be null");
    if (voiced.length != f0.length || voicedProbability.length != f0.length) {
      throw new IllegalArgumentException(
          "f0, voiced and voicedProbability must have one value a frame each, not "
              + f0.length
              + ", "
              + voiced.length
              + " and "
              + voicedProbability.length);
    }
  }

  /** Number of frames, the length of each array. */
  public int frames() {
    return f0.length;
  }
}
