package org.ser4j.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.ser4j.dsp.audio.WavWriter;

/**
 * Made-up recordings named as RAVDESS names its files: happy is a high tone, sad a low one, each
 * actor a little off, with noise. 8 kHz, half a second.
 */
public final class TonesCorpus {
  static final int RATE = 8_000;

  private TonesCorpus() {}

  public static void write(Path folder, int... actors) throws IOException {
    for (int actor : actors) {
      for (int emotion = 3; emotion <= 4; emotion++) {
        for (int take = 0; take < 4; take++) {
          int statement = 1 + take / 2;
          int repetition = 1 + take % 2;
          String name =
              "03-01-%02d-01-%02d-%02d-%02d.wav".formatted(emotion, statement, repetition, actor);
          double pitch = (emotion == 3 ? 1_200 : 400) * (1 + 0.01 * (actor % 5));
          Path file = folder.resolve("Actor_%02d".formatted(actor)).resolve(name);
          Files.createDirectories(file.getParent());
          WavWriter.write(file, tone(pitch, 31L * actor + take), RATE);
        }
      }
    }
  }

  public static float[] tone(double pitch, long seed) {
    Random random = new Random(seed);
    float[] samples = new float[RATE / 2];
    for (int i = 0; i < samples.length; i++) {
      double noise = 0.02 * random.nextGaussian();
      samples[i] = (float) (0.4 * Math.sin(2 * Math.PI * pitch * i / RATE) + noise);
    }
    return samples;
  }
}
