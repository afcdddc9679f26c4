package org.ser4j.dsp.frame;

import org.ser4j.dsp.internal.Checks;

/**
 * Where librosa's centred frames lie: frame t begins frameLength / 2 samples before sample t *
 * hopLength, so the first and the last ones reach beyond the signal.
 *
 * @param frameLength samples, at least 1
 * @param hopLength samples, at least 1
 */
record Framing(int frameLength, int hopLength) {
  static final int FRAME_LENGTH = 2048;
  static final int HOP_LENGTH = 512;

  Framing {
    Checks.positive(frameLength, "frameLength");
    Checks.positive(hopLength, "hopLength");
  }

  /** How many frames a signal of at least one sample gives. */
  int frames(int length) {
    return 1 + (length - frameLength % 2) / hopLength;
  }

  /** The first sample of a frame; negative where the frame begins before the signal. */
  long start(long frame) {
    return frame * hopLength - frameLength / 2;
  }

  /** Checks that a whole frame lies in an array. */
  void checkFrame(float[] samples, int offset) {
    if (offset < 0 || offset > samples.length - (long) frameLength) {
      throw new IllegalArgumentException(
          "a frame of "
              + frameLength
              + " samples from offset "
              + offset
              + " does not lie in an array of "
              + samples.length);
    }
  }
}
