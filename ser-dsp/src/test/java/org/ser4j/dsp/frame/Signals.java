package org.ser4j.dsp.frame;

import java.util.Random;

/** Signals for the tests of this package. */
final class Signals {
  private Signals() {}

  static float[] noise(int length, long seed) {
    Random random = new Random(seed);
    float[] y = new float[length];
    for (int i = 0; i < length; i++) {
      y[i] = (float) random.nextGaussian() * 0.1f;
    }
    return y;
  }

  /** One frame with what lies beyond the signal's ends filled in. */
  static float[] frame(float[] y, int frame, int frameLength, int hopLength, boolean edge) {
    float[] out = new float[frameLength];
    for (int i = 0; i < frameLength; i++) {
      int at = frame * hopLength - frameLength / 2 + i;
      boolean inside = at >= 0 && at < y.length;
      out[i] = inside || edge ? y[Math.min(Math.max(at, 0), y.length - 1)] : 0;
    }
    return out;
  }
}
