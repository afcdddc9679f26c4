package org.ser4j.dsp.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.ser4j.dsp.audio.WavBytes.FLOAT;
import static org.ser4j.dsp.audio.WavBytes.PCM;
import static org.ser4j.dsp.audio.WavBytes.bytes;
import static org.ser4j.dsp.audio.WavBytes.floats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadWavTest {
  private static byte[] whole() {
    return new WavBytes()
        .chunk("LIST", new byte[11])
        .extensible(PCM, 2, 48_000, 24, 24)
        .chunk("data", new byte[60])
        .riff();
  }

  private static void assertFails(byte[] file, String... parts) {
    for (Exception e :
        new Exception[] {
          assertThrows(AudioReadException.class, () -> AudioReader.read(file, "call.wav")),
          assertThrows(
              AudioReadException.class,
              () -> AudioReader.read(new ByteArrayInputStream(file), "call.wav"))
        }) {
      assertTrue(e.getMessage().startsWith("call.wav: "), e.getMessage());
      for (String part : parts) {
        assertTrue(e.getMessage().contains(part), e.getMessage());
      }
    }
  }

  @Test
  void cutAnywhere() {
    byte[] file = whole();
    for (int length = 0; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      if (length == 0) {
        assertFails(cut, "empty");
      } else if (length < 4) {
        assertFails(cut);
      } else {
        assertFails(cut, "cut short");
      }
    }
  }

  @Test
  void aCutFileSaysHowMuchIsMissing() {
    assertFails(Arrays.copyOf(whole(), whole().length - 10), "announces 60 bytes", "holds 50");
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        arguments("no channel", new WavBytes().format(PCM, 0, 8_000, 16), "0 channels"),
        arguments("rate 0", new WavBytes().format(PCM, 1, 0, 16), "0 Hz"),
        arguments("rate over 2^31", new WavBytes().format(PCM, 1, -1, 16), "4294967295 Hz"),
        arguments("12 bytes a sample", new WavBytes().format(PCM, 1, 8_000, 96), "96 bits"),
        arguments("0 bits", new WavBytes().format(PCM, 1, 8_000, 0), "0 bits"),
        arguments("MP3 inside", new WavBytes().format(85, 1, 8_000, 16), "encoding 85"),
        arguments("float of 16 bits", new WavBytes().format(FLOAT, 1, 8_000, 16), "16 bits"),
        arguments("short format", new WavBytes().chunk("fmt ", new byte[10]), "10 bytes"),
        arguments("samples first", new WavBytes(), "before the format"),
        arguments(
            "extensible without its sub-format",
            new WavBytes().format(0xfffe, 1, 8_000, 16),
            "sub-format"),
        arguments("private sub-format", privateFormat(), "private sub-format"),
        arguments("frame size that does not fit", wrongFrameSize(), "bytes a frame"));
  }

  private static WavBytes privateFormat() {
    byte[] fmt = bytes(0xfe, 0xff, 1, 0, 0x40, 0x1f, 0, 0, 0, 0, 0, 0, 2, 0, 16, 0);
    return new WavBytes().chunk("fmt ", Arrays.copyOf(fmt, 40));
  }

  private static WavBytes wrongFrameSize() {
    byte[] fmt = bytes(1, 0, 2, 0, 0x40, 0x1f, 0, 0, 0, 0, 0, 0, 2, 0, 16, 0);
    return new WavBytes().chunk("fmt ", fmt);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void lyingHeaders(String name, WavBytes wav, String part) {
    assertFails(wav.chunk("data", new byte[64]).riff(), part);
  }

  @Test
  void hugeSizesAllocateNothing() throws AudioReadException {
    byte[] placeholder =
        new WavBytes().format(PCM, 1, 8_000, 16).chunk("data", 0xf000_0000L, new byte[8], 0).riff();
    assertEquals(4, AudioReader.read(placeholder, "to the end").frames());
    assertFails(new WavBytes().chunk("LIST", 0xffff_fff0L, new byte[8], 0).riff(), "cut short");
    assertFails(new WavBytes().chunk("fmt ", 0xffff_fff0L, new byte[8], 0).riff(), "cut short");
  }

  @Test
  void noSamples() {
    assertFails(
        new WavBytes().format(PCM, 1, 8_000, 16).chunk("data", new byte[0]).riff(),
        "without samples");
    assertFails(
        new WavBytes()
            .format(PCM, 1, 8_000, 16)
            .chunk("data", new byte[0])
            .chunk("LIST", new byte[40])
            .riff(),
        "without samples");
    assertFails(new WavBytes().format(PCM, 1, 8_000, 16).riff(), "without samples");
  }

  @Test
  void samplesThatAreNoNumbers() {
    WavBytes wav = new WavBytes().format(FLOAT, 1, 8_000, 32);
    assertFails(wav.chunk("data", floats(0, 1, Float.NaN)).riff(), "sample 2 is NaN");
    WavBytes infinite = new WavBytes().format(FLOAT, 1, 8_000, 64);
    assertFails(infinite.chunk("data", WavBytes.doubles(0, 1e300)).riff(), "sample 1 is Infinity");
  }

  @Test
  void textNamedWav() {
    assertFails(
        "Dear reader,\nthis is a letter.".getBytes(StandardCharsets.UTF_8),
        "text (\"Dear reader, this is a l...\")",
        "not audio",
        "Readable are WAV");
    assertFails("{\"a\": 1}".getBytes(StandardCharsets.UTF_8), "{\"a\": 1}");
  }

  @Test
  void otherFormatsAreNamed() {
    assertFails(bytes('O', 'g', 'g', 'S', 0, 2), "Ogg audio", "no reader");
    assertFails(bytes('I', 'D', '3', 4, 0, 0), "MP3 audio");
    assertFails(bytes(0xff, 0xfb, 0x90, 0x64), "MP3 audio");
    assertFails(bytes(0, 0, 0, 28, 'f', 't', 'y', 'p', 'M', '4', 'A'), "MP4 or M4A");
    assertFails(bytes('R', 'I', 'F', 'X', 0, 0, 0, 9, 'W', 'A', 'V', 'E'), "big-endian WAV");
    assertFails(bytes(0x1a, 0x45, 0xdf, 0xa3, 1), "Matroska");
    assertFails(bytes(1, 2, 3, 4, 5), "first bytes 01 02 03 04 05");
  }

  @Test
  void damageAnywhereGivesSamplesOrTheTypedError() {
    Random random = new Random(7);
    for (int round = 0; round < 3_000; round++) {
      byte[] file = whole();
      for (int i = 0; i < 3; i++) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      try {
        assertTrue(AudioReader.read(file, "damaged").frames() > 0);
      } catch (AudioReadException e) {
        assertTrue(e.getMessage().startsWith("damaged: "), e.getMessage());
      }
    }
  }

  @Test
  void filesThatCannotBeRead(@TempDir Path folder) throws IOException {
    Path absent = folder.resolve("absent.wav");
    String message =
        assertThrows(AudioReadException.class, () -> AudioReader.read(absent)).getMessage();
    assertTrue(message.endsWith("absent.wav: there is no such file"), message);
    assertThrows(AudioReadException.class, () -> AudioReader.read(folder));
    Path empty = Files.createFile(folder.resolve("empty.wav"));
    assertThrows(AudioReadException.class, () -> AudioReader.read(empty));
  }
}
