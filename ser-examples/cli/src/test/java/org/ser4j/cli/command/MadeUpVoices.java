package org.ser4j.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.ser4j.dsp.audio.WavWriter;

/** Files named as RAVDESS names them, buzzing at a woman's or a man's pitch, vowel and noise. */
final class MadeUpVoices {
  static final int RATE = 16_000;
  static final int SAMPLES = RATE * 8 / 10;

  private static final int ACTORS = 12;
  private static final int EMOTIONS = 4;
  private static final int HARMONICS = 12;

  private MadeUpVoices() {}

  /** Writes one recording an actor and emotion; even actors are women. */
  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int actor = 1; actor <= ACTORS; actor++) {
      for (int emotion = 1; emotion <= EMOTIONS; emotion++) {
        String name = "03-01-%02d-01-01-01-%02d.wav".formatted(emotion, actor);
        WavWriter.write(folder.resolve(name), voice(actor % 2 == 0, 100 * actor + emotion), RATE);
      }
    }
    return folder;
  }

  /** Another voice for another seed. */
  static float[] voice(boolean female, long seed) {
    Random random = new Random(seed);
    double pitch = (female ? 215 : 115) * (1 + 0.06 * random.nextDouble());
    double formant = (female ? 900 : 650) * (1 + 0.1 * random.nextDouble());
    double level = 0.05 + 0.05 * random.nextDouble();
    float[] samples = new float[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      double sum = 0.02 * random.nextGaussian();
      for (int k = 1; k <= HARMONICS; k++) {
        double off = (k * pitch - formant) / 500;
        sum += (0.3 + Math.exp(-off * off)) / k * Math.sin(2 * Math.PI * k * pitch * i / RATE);
      }
      samples[i] = (float) (level * sum);
    }
    return samples;
  }
}
