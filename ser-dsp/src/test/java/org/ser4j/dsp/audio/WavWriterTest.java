package org.ser4j.dsp.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavWriterTest {
  @Test
  void whatIsWrittenIsRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.wav");
    WavWriter.write(file, new float[] {0, 0.5f, -1, 1.5f, -2}, 11_025);
    Audio audio = AudioReader.read(file);
    assertArrayEquals(new float[] {0, 0.5f, -1, 32767 / 32768f, -1}, audio.samples());
    assertEquals(11_025, audio.sampleRate());
    assertEquals(1, audio.channels());
  }

  @Test
  void nothingToWrite() {
    assertThrows(IllegalArgumentException.class, () -> WavWriter.toBytes(new float[0], 8_000));
    assertThrows(IllegalArgumentException.class, () -> WavWriter.toBytes(new float[1], 0));
    assertThrows(
        IllegalArgumentException.class, () -> WavWriter.toBytes(new float[] {Float.NaN}, 8_000));
  }
}
