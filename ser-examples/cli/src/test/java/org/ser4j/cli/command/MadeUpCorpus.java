package org.ser4j.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ser4j.dsp.audio.WavWriter;

/** Files named as RAVDESS names them: each emotion a tone of its own, each actor a bit apart. */
final class MadeUpCorpus {
  static final int ACTORS = 24;
  static final int EMOTIONS = 8;

  private static final int SAMPLE_RATE = 16_000;
  private static final int SAMPLES = SAMPLE_RATE * 6 / 10;

  private MadeUpCorpus() {}

  /** Writes one recording an actor and emotion. */
  static Path write(Path folder) throws IOException {
    for (int actor = 1; actor <= ACTORS; actor++) {
      Path home = Files.createDirectories(folder.resolve("Actor_%02d".formatted(actor)));
      for (int emotion = 1; emotion <= EMOTIONS; emotion++) {
        Path file = home.resolve("03-01-%02d-01-01-01-%02d.wav".formatted(emotion, actor));
        WavWriter.write(file, tone(300 * emotion + 4 * actor), SAMPLE_RATE);
      }
    }
    return folder;
  }

  private static float[] tone(double hertz) {
    float[] samples = new float[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * hertz * i / SAMPLE_RATE));
    }
    return samples;
  }
}
