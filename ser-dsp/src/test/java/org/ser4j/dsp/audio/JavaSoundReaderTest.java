package org.ser4j.dsp.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @MethodSource("types")
  void cutAnywhere(AudioFileFormat.Type type) throws IOException {
    byte[] file = write(type);
    for (int length = 0; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThrows(AudioReadException.class, () -> AudioReader.read(cut, "cut"), length + " bytes");
    }
  }

  @ParameterizedTest
  @CsvSource({"ULAW, 8, 1e-3", "ALAW, 8, 1e-3", "PCM_FLOAT, 32, 1e-7", "PCM_FLOAT, 64, 1e-7"})
  void otherEncodingsInAnAuFile(String encoding, int bits, double tolerance) throws IOException {
    ByteBuffer file = ByteBuffer.allocate(24 + 4 * bits / 8);
    int code = encoding.equals("ULAW") ? 1 : encoding.equals("ALAW") ? 27 : bits == 32 ? 6 : 7;
    file.put(".snd".getBytes(StandardCharsets.US_ASCII)).putInt(24).putInt(4 * bits / 8);
    file.putInt(code).putInt(8_000).putInt(1);
    for (int i = 0; i < 4; i++) {
      if (code == 6) {
        file.putFloat(0.25f);
      } else if (code == 7) {
        file.putDouble(0.25);
      } else {
        file.put((byte) (code == 1 ? 0x9f : 0x85));
      }
    }
    double expected =
        code == 1
            ? SampleEncoding.G711.muLaw((byte) 0x9f) / 32768.0
            : code == 27 ? SampleEncoding.G711.aLaw((byte) 0x85) / 32768.0 : 0.25;
    Audio audio = AudioReader.read(file.array(), "made by hand");
    assertEquals(4, audio.frames());
    assertEquals(expected, audio.samples()[3], tolerance);
  }
}
