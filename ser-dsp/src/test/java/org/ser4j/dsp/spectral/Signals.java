package org.ser4j.dsp.spectral;

import java.util.Random;

/** Signals for the tests of this package. */
final class Signals {
  static final int RATE = 16_000;

  private Signals() {}

  static float[] noise(int length) {
    Random random = new Random(5);
    float[] y = new float[length];
    for (int i = 0; i < length; i++) {
      y[i] = (float) random.nextGaussian() * 0.1f;
    }
    return y;
  }

  static float[] tone(double hz, int length) {
    float[] y = new float[length];
    for (int i = 0; i < length; i++) {
      y[i] = (float) Math.sin(2 * Math.PI * hz * i / RATE);
    }
    return y;
  }

  static float[] impulse(int length, int at) {
    float[] y = new float[length];
    y[at] = 1;
    return y;
  }
}
