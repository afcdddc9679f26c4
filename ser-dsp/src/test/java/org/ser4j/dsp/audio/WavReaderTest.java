package org.ser4j.dsp.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.ser4j.dsp.audio.WavBytes.A_LAW;
import static org.ser4j.dsp.audio.WavBytes.FLOAT;
import static org.ser4j.dsp.audio.WavBytes.MU_LAW;
import static org.ser4j.dsp.audio.WavBytes.PCM;
import static org.ser4j.dsp.audio.WavBytes.bytes;
import static org.ser4j.dsp.audio.WavBytes.doubles;
import static org.ser4j.dsp.audio.WavBytes.floats;
import static org.ser4j.dsp.audio.WavBytes.shorts;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WavReaderTest {
  private static final byte[] SAMPLES = shorts(0, 16384, -16384, 32767, -32768, 1);
  private static final float[] DECODED = {0, 0.5f, -0.5f, 32767 / 32768f, -1, 1 / 32768f};

  static Stream<Arguments> encodings() {
    return Stream.of(
        arguments(PCM, 8, bytes(0, 128, 255, 64), new float[] {-1, 0, 127 / 128f, -0.5f}),
        arguments(PCM, 16, SAMPLES, DECODED),
        arguments(
            PCM,
            24,
            bytes(0, 0, 0x80, 0xff, 0xff, 0x7f, 1, 0, 0, 0xff, 0xff, 0xff),
            new float[] {-1, 8388607 / 8388608f, 1 / 8388608f, -1 / 8388608f}),
        arguments(
            PCM,
            32,
            bytes(0, 0, 0, 0x80, 0, 0, 0, 0x40, 0, 1, 0, 0),
            new float[] {-1, 0.5f, 1 / 8388608f}),
        arguments(FLOAT, 32, floats(0.25f, -1, 1.5f), new float[] {0.25f, -1, 1.5f}),
        arguments(FLOAT, 64, doubles(0.25, -1, 1e-3), new float[] {0.25f, -1, 1e-3f}),
        arguments(
            A_LAW,
            8,
            bytes(0xd5, 0x55, 0xaa, 0x2a),
            new float[] {8 / 32768f, -8 / 32768f, 32256 / 32768f, -32256 / 32768f}),
        arguments(
            MU_LAW,
            8,
            bytes(0xff, 0x80, 0x00, 0xef),
            new float[] {0, 32124 / 32768f, -32124 / 32768f, 132 / 32768f}));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void everyEncodingPlainAndExtensible(int tag, int bits, byte[] data, float[] expected)
      throws AudioReadException {
    for (byte[] file :
        new byte[][] {
          new WavBytes().format(tag, 1, 24_414, bits).chunk("data", data).riff(),
          new WavBytes().extensible(tag, 1, 24_414, bits, bits).chunk("data", data).riff()
        }) {
      Audio audio = AudioReader.read(file, "made by hand");
      assertArrayEquals(expected, audio.samples());
      assertEquals(24_414, audio.sampleRate());
      assertEquals(1, audio.channels());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 64, 300})
  void anyNumberOfChannels(int channels) throws AudioReadException {
    short[] values = new short[channels * 7];
    ByteBuffer data = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < values.length; i++) {
      data.putShort((short) (i - 1000));
    }
    byte[] file =
        new WavBytes().format(PCM, channels, 96_000, 16).chunk("data", data.array()).riff();
    Audio audio = AudioReader.read(file, "made by hand");
    assertEquals(channels, audio.channels());
    assertEquals(7, audio.frames());
    double mean = 0;
    for (int c = 0; c < channels; c++) {
      assertEquals((c - 1000) / 32768f, audio.samples()[c]);
      mean += (double) audio.samples()[c] / channels;
    }
    assertEquals(mean, audio.toMono()[0], 1e-7);
    assertEquals(7, audio.toMono().length);
  }

  @Test
  void fewerBitsThanBytesAreLeftAligned() throws AudioReadException {
    byte[] data = bytes(0, 0, 0, 0x40, 0, 0, 0, 0x80);
    byte[] file = new WavBytes().extensible(PCM, 1, 48_000, 32, 20).chunk("data", data).riff();
    assertArrayEquals(new float[] {0.5f, -1}, AudioReader.read(file, "20 bits").samples());
  }

  @Test
  void foreignChunksAreSkippedWithTheirPadding() throws AudioReadException {
    byte[] file =
        new WavBytes()
            .chunk("JUNK", new byte[7])
            .format(PCM, 1, 8_000, 16)
            .chunk("LIST", new byte[25])
            .chunk("fact", new byte[4])
            .chunk("data", SAMPLES)
            .chunk("id3 ", new byte[9])
            .riff();
    assertArrayEquals(DECODED, AudioReader.read(file, "chunks").samples());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 0xffff_ffffL, 0x7fff_ffffL, 0x8000_0000L, 0x7fff_f000L})
  void streamingWritersLeaveASizeThatMeansToTheEnd(long size) throws AudioReadException {
    WavBytes wav = new WavBytes().format(PCM, 1, 8_000, 16).chunk("data", size, SAMPLES, 0);
    for (long riffSize : new long[] {0, 0xffff_ffffL, 36}) {
      byte[] file = wav.riff("RIFF", riffSize);
      assertArrayEquals(DECODED, AudioReader.read(file, "stream").samples());
    }
  }

  @Test
  void rf64TakesItsSizeFromTheLongChunk() throws AudioReadException {
    ByteBuffer ds64 = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN);
    ds64.putLong(100).putLong(SAMPLES.length).putLong(6);
    byte[] file =
        new WavBytes()
            .chunk("ds64", ds64.array())
            .format(PCM, 1, 8_000, 16)
            .chunk("data", 0xffff_ffffL, SAMPLES, 0)
            .chunk("LIST", new byte[10])
            .riff("RF64", 0xffff_ffffL);
    assertArrayEquals(DECODED, AudioReader.read(file, "RF64").samples());
  }

  @Test
  void aLastFrameThatIsNotWholeIsLeftOut() throws AudioReadException {
    byte[] file = new WavBytes().format(PCM, 2, 8_000, 16).chunk("data", shorts(1, 2, 3)).riff();
    assertEquals(1, AudioReader.read(file, "odd").frames());
  }

  @Test
  void aStreamIsReadLikeAFile() throws AudioReadException {
    byte[] file = new WavBytes().format(PCM, 1, 8_000, 16).chunk("data", SAMPLES).riff();
    assertArrayEquals(
        DECODED, AudioReader.read(new ByteArrayInputStream(file), "stream").samples());
  }

  /** Java's own codecs are a second opinion on all 256 codes. */
  @ParameterizedTest
  @ValueSource(ints = {A_LAW, MU_LAW})
  void telephoneCodesAsJavaSoundDecodesThem(int tag) throws Exception {
    byte[] codes = new byte[256];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) i;
    }
    AudioFormat.Encoding encoding =
        tag == A_LAW ? AudioFormat.Encoding.ALAW : AudioFormat.Encoding.ULAW;
    AudioInputStream coded =
        new AudioInputStream(
            new ByteArrayInputStream(codes),
            new AudioFormat(encoding, 8_000, 8, 1, 1, 8_000, false),
            codes.length);
    AudioFormat linear = new AudioFormat(8_000, 16, 1, true, false);
    byte[] expected = AudioSystem.getAudioInputStream(linear, coded).readAllBytes();
    byte[] plain = new WavBytes().format(PCM, 1, 8_000, 16).chunk("data", expected).riff();
    byte[] file = new WavBytes().format(tag, 1, 8_000, 8).chunk("data", codes).riff();
    assertArrayEquals(
        AudioReader.read(plain, "expected").samples(), AudioReader.read(file, "codes").samples());
  }
}
