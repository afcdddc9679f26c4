package org.ser4j.dsp.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ser4j.dsp.audio.WavBytes.PCM;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No size or channel count of a file steers an allocation. */
@Isolated("Sets a system property.")
class DecodedLengthLimitTest {
  private static final int LIMIT = 40_000;

  @BeforeEach
  void limit() {
    System.setProperty(AudioReader.MAX_SAMPLES_PROPERTY, Integer.toString(LIMIT));
  }

  @AfterEach
  void noLimit() {
    System.clearProperty(AudioReader.MAX_SAMPLES_PROPERTY);
  }

  private static byte[] wav(int channels, int frames) {
    byte[] samples = new byte[2 * channels * frames];
    return new WavBytes().format(PCM, channels, 8_000, 16).chunk("data", samples).riff();
  }

  private static byte[] au(int channels, int frames) {
    ByteBuffer file = ByteBuffer.allocate(24 + 2 * frames * Math.min(channels, 2));
    file.put(".snd".getBytes(StandardCharsets.US_ASCII)).putInt(24).putInt(file.capacity() - 24);
    return file.putInt(3).putInt(8_000).putInt(channels).array();
  }

  private static byte[] flac(int frames) {
    FlacBytes file = new FlacBytes(8_000, 2, 0, 10_000, 10_000);
    for (int i = 0; i < frames / 10_000; i++) {
      file.frame(i, 10_000, 8_000, 3);
    }
    return file.toBytes();
  }

  private static void assertOverLimit(byte[] file) {
    String message =
        assertThrows(AudioReadException.class, () -> AudioReader.read(file, "long")).getMessage();
    assertTrue(
        message.startsWith("long: decodes to more than the limit of 40000 samples")
            && message.contains("ser4j.maxSamples"),
        message);
  }

  @Test
  void upToTheLimitAndNotBeyond() throws AudioReadException {
    assertEquals(20_000, AudioReader.read(wav(2, 20_000), "just").frames());
    assertEquals(20_000, AudioReader.read(au(2, 20_000), "just").frames());
    assertEquals(20_000, AudioReader.read(flac(20_000), "just").frames());
    assertOverLimit(wav(2, 20_001));
    assertOverLimit(au(2, 20_001));
    assertOverLimit(flac(30_000));
    byte[] part = wav(1, 30_000);
    assertOverLimit(RealWritersTest.concat(part, part));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "2147483648", "many"})
  void aLimitThatIsNone(String value) {
    System.setProperty(AudioReader.MAX_SAMPLES_PROPERTY, value);
    String message =
        assertThrows(IllegalArgumentException.class, () -> AudioReader.read(wav(1, 1), "a"))
            .getMessage();
    assertTrue(message.contains("ser4j.maxSamples") && message.contains("\"" + value), message);
  }

  @Test
  void byDefaultItDependsOnTheHeap() {
    System.clearProperty(AudioReader.MAX_SAMPLES_PROPERTY);
    long heap = Runtime.getRuntime().maxMemory();
    assertEquals(Math.min(400_000_000, heap / 12), SampleBuffer.limit());
  }

  @ParameterizedTest
  @CsvSource({
    "au-channels-0x20000001-OutOfMemoryError.au, 536870913 channels",
    "flac-bomb-27kB-2GB-OutOfMemoryError.flac, flac"
  })
  void casesThatRanOutOfMemory(String name, String part) throws IOException {
    byte[] file;
    try (InputStream in = getClass().getResourceAsStream("/cases/" + name)) {
      file = in.readAllBytes();
    }
    System.clearProperty(AudioReader.MAX_SAMPLES_PROPERTY);
    String message =
        assertThrows(AudioReadException.class, () -> AudioReader.read(file, name)).getMessage();
    assertTrue(message.contains(part), message);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 65_536, 0x2000_0001, 0x4000_0000, 0x7fff_ffff, 0x8000_0000})
  void channelsOfAnAuFile(int channels) {
    byte[] file = au(1, 100);
    ByteBuffer.wrap(file).putInt(20, channels);
    assertThrows(AudioReadException.class, () -> AudioReader.read(file, "channels"));
  }

  @Test
  void aSparseFile(@TempDir Path folder) throws IOException {
    ByteBuffer ds64 = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN);
    long size = 6_000_000_000L;
    ds64.putLong(size + 72).putLong(size);
    byte[] head =
        new WavBytes()
            .chunk("ds64", ds64.array())
            .format(PCM, 1, 8_000, 16)
            .chunk("data", 0xffff_ffffL, new byte[0], 0)
            .riff("RF64", 0xffff_ffffL);
    Path path = folder.resolve("sparse.wav");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.write(head);
      file.setLength(size + head.length);
    }
    System.clearProperty(AudioReader.MAX_SAMPLES_PROPERTY);
    String message =
        assertThrows(AudioReadException.class, () -> AudioReader.read(path)).getMessage();
    assertTrue(message.contains("more than the limit"), message);
  }
}
