package org.ser4j.dsp.chroma;

/** Signals of known pitch. */
final class Tones {
  private Tones() {}

  /** A second of MIDI notes at once, moved by a part of a semitone. */
  static float[] notes(int sampleRate, double tuning, int... notes) {
    float[] y = new float[sampleRate];
    for (int note : notes) {
      double step = 2 * Math.PI * 440 * Math.pow(2, (note - 69 + tuning) / 12) / sampleRate;
      for (int i = 0; i < y.length; i++) {
        y[i] += (float) (0.2 * Math.sin(step * i));
      }
    }
    return y;
  }

  static float[] scaled(float[] y, float gain) {
    float[] scaled = new float[y.length];
    for (int i = 0; i < y.length; i++) {
      scaled[i] = gain * y[i];
    }
    return scaled;
  }
}
