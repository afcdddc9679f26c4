package org.ser4j.cli.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.api.AudioClip;
import org.ser4j.api.InvalidAudioException;
import org.ser4j.api.UnreadableAudioException;
import org.ser4j.dsp.audio.WavWriter;

class ClipReaderTest {
  private static final int RATE = 8_000;
  @TempDir private Path folder;
  private Path file;
  private final float[] samples = new float[RATE + 1];

  @BeforeEach
  void write() throws IOException {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (i % 256 - 128) / 256f;
    }
    file = folder.resolve("a.wav");
    WavWriter.write(file, samples, RATE);
  }

  private static ClipReader reader(int rate, double offset, double duration) {
    return new ClipReader(
        rate == 0 ? OptionalInt.empty() : OptionalInt.of(rate),
        offset,
        duration == 0 ? OptionalDouble.empty() : OptionalDouble.of(duration));
  }

  @Test
  void readsTheStretchAtTheFilesOwnRate() {
    AudioClip clip = reader(0, 0.5, 0.25).read(file);
    assertEquals(RATE, clip.sampleRate());
    assertArrayEquals(Arrays.copyOfRange(samples, 4_000, 6_000), clip.samples(), 1e-4f);
    assertEquals(samples.length, reader(0, 0, 100).read(file).samples().length);
  }

  @ParameterizedTest
  @CsvSource({"22050, 22053", "8000, 8001", "16000, 16002", "11025, 11027"})
  void resampledLengthIsRoundedUp(int rate, int length) {
    AudioClip clip = reader(rate, 0, 0).read(file);
    assertEquals(rate, clip.sampleRate());
    assertEquals(length, clip.samples().length);
  }

  @Test
  void whatCannotBeReadSaysWhy() {
    assertRefused(InvalidAudioException.class, reader(0, 2, 0), file, "offset");
    assertRefused(InvalidAudioException.class, reader(0, 0, 1e-6), file, "duration");
    Path missing = folder.resolve("missing.wav");
    assertRefused(UnreadableAudioException.class, reader(0, 0, 0), missing, "no such file");
  }

  private static void assertRefused(
      Class<? extends RuntimeException> type, ClipReader reader, Path file, String part) {
    String message = assertThrows(type, () -> reader.read(file)).getMessage();
    assertTrue(message.startsWith(file.toString()), message);
    assertTrue(message.contains(part), message);
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> reader(999, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> reader(0, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> reader(0, Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> reader(0, 0, -1));
  }
}
