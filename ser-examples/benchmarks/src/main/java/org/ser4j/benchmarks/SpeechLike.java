package org.ser4j.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.ser4j.dsp.audio.WavWriter;

/**
 * A signal that costs what speech costs: a gliding fundamental with falling harmonics, breath noise
 * and pauses. The same call always gives the same samples.
 */
final class SpeechLike {
  /** Words a second; each ends in a pause. */
  private static final double WORDS = 1.7;

  private SpeechLike() {}

  /** Writes the clip that the benchmarks hear, for other programs to be timed on. */
  public static void main(String[] arguments) throws IOException {
    WavWriter.write(Path.of(arguments[0]), of(22_050, 3.66), 22_050);
  }

  /** Mono samples in [-1, 1], sampleRate * seconds of them. */
  static float[] of(int sampleRate, double seconds) {
    float[] y = new float[(int) (sampleRate * seconds)];
    Random random = new Random(1);
    double phase = 0;
    for (int i = 0; i < y.length; i++) {
      double time = (double) i / sampleRate;
      double f0 = 150 + 60 * Math.sin(2 * Math.PI * 0.4 * time) + 5 * Math.sin(35 * time);
      phase = (phase + f0 / sampleRate) % 1;
      // A quarter of each word is silence, but for a noise floor 60 dB down.
      double loudness = Math.max(0, Math.sin(2 * Math.PI * WORDS * time) + 0.7) / 1.7;
      double voice = 0;
      for (int harmonic = 1; harmonic <= 20; harmonic++) {
        if (harmonic * f0 < sampleRate / 2.0) {
          voice += Math.sin(2 * Math.PI * harmonic * phase) / (harmonic * Math.sqrt(harmonic));
        }
      }
      double breath = 0.02 * random.nextGaussian();
      y[i] = (float) (0.25 * loudness * (voice + breath) + 0.0003 * random.nextGaussian());
    }
    return y;
  }
}
