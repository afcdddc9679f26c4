package org.ser4j.dsp.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formats that Java itself writes and reads. */
class JavaSoundReaderTest {
  private static final byte[] SAMPLES = WavBytes.shorts(0, 16384, -16384, 32767, -32768, 1);

  static Stream<AudioFileFormat.Type> types() {
    return Stream.of(AudioFileFormat.Type.AIFF, AudioFileFormat.Type.AU);
  }

  private static byte[] write(AudioFileFormat.Type type) throws IOException {
    AudioFormat format = new AudioFormat(22_050, 16, 2, true, false);
    AudioInputStream in =
        new AudioInputStream(new ByteArrayInputStream(SAMPLES), format, SAMPLES.length / 4);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    AudioSystem.write(in, type, file);
    return file.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("types")
  void otherFormatsOfJava(AudioFileFormat.Type type) throws IOException {
    Audio audio = AudioReader.read(write(type), "made by Java");
    assertArrayEquals(
        new float[] {0, 0.5f, -0.5f, 32767 / 32768f, -1, 1 / 32768f}, audio.samples());
    assertEquals(2, audio.channels());
    assertEquals(22_050, audio.sampleRate());
  }

  @Test
  void headersCutAnywhere() throws IOException {
    byte[] file = write(AudioFileFormat.Type.AIFF);
    for (int length = 0; length < file.length - SAMPLES.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThrows(AudioReadException.class, () -> AudioReader.read(cut, "cut.aiff"));
    }
  }
}
