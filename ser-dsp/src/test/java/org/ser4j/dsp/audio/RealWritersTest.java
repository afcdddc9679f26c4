package org.ser4j.dsp.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ser4j.dsp.audio.WavBytes.PCM;
import static org.ser4j.dsp.audio.WavBytes.bytes;
import static org.ser4j.dsp.audio.WavBytes.shorts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as writers leave them: placeholder sizes, tags, several files in one, wide containers. */
class RealWritersTest {
  private static final byte[] SAMPLES = shorts(0, 16384, -16384, 32767, -32768, 1);
  private static final float[] DECODED = {0, 0.5f, -0.5f, 32767 / 32768f, -1, 1 / 32768f};

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = RealWritersTest.class.getResourceAsStream("/cases/" + name)) {
      return in.readAllBytes();
    }
  }

  private static float[] read(byte[] file) throws AudioReadException {
    float[] samples = AudioReader.read(file, "file").samples();
    assertArrayEquals(
        samples, AudioReader.read(new ByteArrayInputStream(file), "stream").samples());
    return samples;
  }

  private static void assertFails(byte[] file, String part) {
    String message =
        assertThrows(AudioReadException.class, () -> AudioReader.read(file, "file")).getMessage();
    assertTrue(message.startsWith("file: ") && message.contains(part), message);
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static WavBytes wav() {
    return new WavBytes().format(PCM, 1, 16_000, 16);
  }

  private static byte[] id3(int size) {
    byte[] tag = new byte[10 + size];
    ByteBuffer.wrap(tag).put(bytes('I', 'D', '3', 4, 0, 0, 0, 0, size >> 7, size & 127));
    return tag;
  }

  /** All are the same 0.4 s, 6,400 samples, in different wrappings. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "wav-placeholder-2000000000-pocket-tts-refused.wav",
        "wav-placeholder-ffffff9b-node-wav-refused.wav",
        "wav-24-in-32-align4-called-damaged.wav",
        "bw64-not-recognised.wav"
      })
  void casesThatWereRefused(String name) throws IOException {
    float[] expected = read(resource("wav-id3v2-prefix-called-MP3.wav"));
    assertEquals(6_400, expected.length);
    assertEquals((short) 0xfde9 / 32768f, expected[0]);
    float[] actual = read(resource(name));
    assertEquals(6_400, actual.length);
    assertArrayEquals(expected, actual, 1 / 32768f);
  }

  @Test
  void concatenatedFilesAreAllRead() throws IOException {
    float[] actual = read(resource("wav-concatenated-tts-chunks-only-first-read.wav"));
    float[] part = read(resource("wav-id3v2-prefix-called-MP3.wav"));
    assertEquals(3 * 6_400, actual.length);
    assertArrayEquals(part, Arrays.copyOf(actual, 6_400), 1 / 32768f);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        0xffff_ff9bL,
        0xffff_ffdbL,
        2_000_000_000,
        1_000_000_000,
        0x7fff_fffeL,
        0x4000_0000L,
        0x8000_0024L,
        0xffff_fff0L,
        134_217_728
      })
  void anySizeThatIsImplausibleMeansToTheEnd(long size) throws IOException {
    for (long riff : new long[] {0, 36, size + 36, 0xffff_ffffL}) {
      byte[] file = wav().chunk("data", size, SAMPLES, 0).riff("RIFF", riff);
      assertArrayEquals(DECODED, read(file));
    }
  }

  @Test
  void aHeaderThatWasNotFinishedMeansToTheEnd() throws IOException {
    assertArrayEquals(DECODED, read(wav().chunk("data", 200, SAMPLES, 0).riff("RIFF", 36)));
    assertArrayEquals(DECODED, read(wav().chunk("data", 201, SAMPLES, 0).riff("RIFF", 236)));
    assertFails(wav().chunk("data", 200, SAMPLES, 0).riff("RIFF", 236), "cut short");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 0x0100_0000_0000_0000L, 6_000_000_000L})
  void placeholdersInTheLongSizes(long size) throws IOException {
    ByteBuffer ds64 = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN);
    ds64.putLong(size).putLong(size);
    for (String id : new String[] {"RF64", "BW64"}) {
      byte[] file =
          new WavBytes()
              .chunk("ds64", ds64.array())
              .format(PCM, 1, 16_000, 16)
              .chunk("data", 0xffff_ffffL, SAMPLES, 0)
              .riff(id, 0xffff_ffffL);
      assertArrayEquals(DECODED, read(file));
    }
  }

  @Test
  void severalDataChunks() throws IOException {
    float[] twice = new float[12];
    System.arraycopy(DECODED, 0, twice, 0, 6);
    System.arraycopy(DECODED, 0, twice, 6, 6);
    byte[] file =
        wav()
            .chunk("data", SAMPLES)
            .chunk("LIST", new byte[7])
            .chunk("data", SAMPLES)
            .chunk("id3 ", new byte[3])
            .riff();
    assertArrayEquals(twice, read(file));
    byte[] list =
        concat(
            "wavl".getBytes(StandardCharsets.US_ASCII),
            Arrays.copyOfRange(new WavBytes().chunk("data", SAMPLES).riff(), 12, 32),
            Arrays.copyOfRange(new WavBytes().chunk("data", SAMPLES).riff(), 12, 32));
    assertArrayEquals(twice, read(wav().chunk("LIST", list).riff()));
    assertFails(wav().chunk("data", SAMPLES).chunk("slnt", new byte[4]).riff(), "silence");
    assertFails(
        wav().chunk("data", SAMPLES).chunk("data", 40, SAMPLES, 0).riff("RIFF", 104), "cut");
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 1_000, 65_520, 65_536 + 6, 200_001})
  void concatenatedStreamsWithoutSizes(int length) throws IOException {
    byte[] samples = new byte[2 * length];
    Arrays.fill(samples, (byte) 'R');
    for (long size : new long[] {0, 0xffff_ffffL, 2_000_000_000, 2L * length}) {
      byte[] file = wav().chunk("data", size, samples, 0).riff("RIFF", 36 + size & 0xffff_ffffL);
      float[] actual = read(concat(file, file, file));
      assertEquals(3 * length, actual.length);
      for (float sample : actual) {
        assertEquals(0x5252 / 32768f, sample);
      }
    }
  }

  @Test
  void concatenatedFilesOfDifferentFormats() {
    byte[] first = wav().chunk("data", SAMPLES).riff();
    byte[] rate = new WavBytes().format(PCM, 1, 8_000, 16).chunk("data", SAMPLES).riff();
    byte[] channels = new WavBytes().format(PCM, 2, 16_000, 16).chunk("data", SAMPLES).riff();
    assertFails(concat(first, rate), "different formats");
    assertFails(concat(first, channels), "different formats");
    assertFails(concat(first, Arrays.copyOf(first, first.length - 4)), "cut short");
  }

  @Test
  void whatFollowsTheSamples() throws IOException {
    byte[] file = wav().chunk("data", SAMPLES).riff();
    byte[] samples = new byte[10_000];
    Arrays.fill(samples, (byte) 0x81);
    assertArrayEquals(DECODED, read(concat(file, new byte[100_000])));
    assertArrayEquals(DECODED, read(concat(file, Arrays.copyOf(samples, 128))));
    assertFails(concat(file, samples), "too few samples");
  }

  @Test
  void tagsBeforeTheFile() throws IOException {
    byte[] wav = wav().chunk("data", SAMPLES).riff();
    byte[] flac = new FlacBytes(16_000, 1, 20, 20, 20).frame(0, 20, 16_000, 9).toBytes();
    for (int size : new int[] {0, 1, 600, 5_000}) {
      assertArrayEquals(DECODED, read(concat(id3(size), wav)));
      assertArrayEquals(DECODED, read(concat(id3(size), id3(40), wav)));
      assertEquals(20, read(concat(id3(size), flac)).length);
      assertFails(concat(id3(size), bytes(0xff, 0xf1, 0x50, 0x80)), "AAC audio (ADTS)");
      assertFails(concat(id3(size), bytes(0xff, 0xfb, 0x90, 0x64)), "MP3 audio");
    }
  }

  @Test
  void bitsInWiderContainers() throws IOException {
    byte[] left = bytes(0, 1, 0, 0x40, 0, 0xff, 0xff, 0xff);
    byte[] right = bytes(1, 0, 0x40, 0, 0xff, 0xff, 0xff, 0xff);
    float[] expected = {(0x400001) / 8388608f, -1 / 8388608f};
    assertArrayEquals(expected, read(container(24, 4).chunk("data", left).riff()));
    assertArrayEquals(expected, read(container(24, 4).chunk("data", right).riff()));
    assertArrayEquals(
        new float[] {0.5f}, read(container(16, 3).chunk("data", bytes(0, 0, 0x40)).riff()));
    assertFails(container(24, 5).chunk("data", new byte[20]).riff(), "bytes a frame");
  }

  private static WavBytes container(int bits, int size) {
    ByteBuffer fmt = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    fmt.putShort((short) PCM).putShort((short) 1).putInt(16_000).putInt(16_000 * size);
    return new WavBytes().chunk("fmt ", fmt.putShort((short) size).putShort((short) bits).array());
  }

  @ParameterizedTest
  @CsvSource({
    "4e4953545f31410a20202031, NIST SPHERE",
    "fff15080, ADTS",
    "fff94c80, ADTS",
    "726966662e91cf11a5d6, W64",
    "6361666600010000, CAF",
    "2321414d520a3c, AMR",
    "2321414d522d57420a, AMR",
    "3026b2758e66cf11a6d9, WMA",
    "4d546864000000060001, MIDI",
    "7776706b, WavPack",
    "00000000000000000000, zero bytes"
  })
  void unreadableKindsAreNamed(String hex, String kind) {
    byte[] head = java.util.HexFormat.of().parseHex(hex);
    assertFails(head, kind);
    assertFails(Arrays.copyOf(head, 200_000), kind);
  }
}
