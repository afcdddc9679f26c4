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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      longs = {0, 0xffff_ffffL, 0x7fff_ffffL, 0x8000_0000L, 0xffff_ff9bL, 2_000_000_000, 1 << 27})
  void sizesThatMeanToTheEnd(long size) throws IOException {
    byte[] au = write(AudioFileFormat.Type.AU);
    ByteBuffer.wrap(au).putInt(8, (int) size);
    assertEquals(3, AudioReader.read(au, "AU").frames());
    for (int fields = 1; fields < 4; fields++) {
      byte[] aiff = write(AudioFileFormat.Type.AIFF);
      ByteBuffer file = ByteBuffer.wrap(aiff);
      int samples = indexOf(aiff, "SSND") + 4;
      if ((fields & 1) != 0) {
        file.putInt(indexOf(aiff, "COMM") + 10, (int) (size / 4));
      }
      if ((fields & 2) != 0) {
        file.putInt(4, (int) size).putInt(samples, (int) size);
      }
      assertEquals(3, AudioReader.read(aiff, "AIFF").frames(), "fields " + fields);
    }
  }

  @Test
  void aChunkAfterAnAiffFilesSamplesIsNoSound() throws IOException {
    byte[] aiff = write(AudioFileFormat.Type.AIFF);
    byte[] more = Arrays.copyOf(aiff, aiff.length + 12);
    ByteBuffer file = ByteBuffer.wrap(more);
    file.putInt(4, more.length - 8).putInt(indexOf(aiff, "COMM") + 10, 0);
    file.put(aiff.length, "NAME".getBytes(StandardCharsets.US_ASCII)).putInt(aiff.length + 4, 4);
    assertEquals(3, AudioReader.read(more, "AIFF").frames());
  }

  private static int indexOf(byte[] file, String id) {
    return new String(file, StandardCharsets.ISO_8859_1).indexOf(id);
  }
}
