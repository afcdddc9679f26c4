package org.ser4j.dsp.effect;

/** Sines and their levels. */
final class Tones {
  private Tones() {}

  static float[] tone(double hz, int sampleRate, int length) {
    float[] y = new float[length];
    for (int i = 0; i < length; i++) {
      y[i] = (float) (0.5 * Math.sin(2 * Math.PI * hz * i / sampleRate));
    }
    return y;
  }

  /** The level of the middle half in dB against a tone's. */
  static double level(float[] y) {
    double sum = 0;
    int from = y.length / 4;
    for (int i = from; i < y.length - from; i++) {
      sum += (double) y[i] * y[i];
    }
    return 10 * Math.log10(8 * sum / (y.length - 2 * from));
  }

  /** The frequency of the middle half, from its zero crossings. */
  static double frequency(float[] y, int sampleRate) {
    int crossings = 0;
    int from = y.length / 4;
    for (int i = from; i < y.length - from; i++) {
      crossings += y[i] >= 0 != y[i - 1] >= 0 ? 1 : 0;
    }
    return crossings * 0.5 * sampleRate / (y.length - 2 * from);
  }
}
