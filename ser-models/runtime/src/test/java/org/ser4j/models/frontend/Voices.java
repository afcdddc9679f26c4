package org.ser4j.models.frontend;

import java.util.Random;

/** Sounds that pass for a voice: harmonics of a moving pitch in syllables, with a little noise. */
public final class Voices {
  private Voices() {}

  /** A voice that speaks from start to end. */
  public static float[] voice(double seconds, int sampleRate, long seed) {
    Random random = new Random(seed);
    double pitch = 100 + 150 * random.nextDouble();
    float[] samples = new float[(int) Math.round(seconds * sampleRate)];
    double phase = 0;
    for (int i = 0; i < samples.length; i++) {
      double time = (double) i / sampleRate;
      phase += 2 * Math.PI * pitch * (1 + 0.1 * Math.sin(5 * time)) / sampleRate;
      double syllable = 0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * time);
      double sum = 0;
      for (int harmonic = 1; harmonic <= 8; harmonic++) {
        sum += Math.sin(harmonic * phase) / harmonic;
      }
      samples[i] = (float) (0.15 * syllable * sum + 0.002 * random.nextGaussian());
    }
    return samples;
  }

  /** Silence, then a voice, then silence. */
  public static float[] between(double before, float[] voice, double after, int sampleRate) {
    int start = (int) Math.round(before * sampleRate);
    int rest = (int) Math.round(after * sampleRate);
    float[] samples = new float[start + voice.length + rest];
    System.arraycopy(voice, 0, samples, start, voice.length);
    return samples;
  }
}
