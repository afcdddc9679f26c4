package org.ser4j.dsp.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that the reference encoder made from synthetic WAV files, which stand beside them. */
class FlacReaderTest {
  /** Where the 36 bits of the number of samples begin: in the low half of this byte. */
  private static final int LENGTH_AT = 21;

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = FlacReaderTest.class.getResourceAsStream("/flac/" + name)) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eight_bits",
        "fixed_predictors",
        "noise",
        "six_channels_24",
        "speechlike",
        "stereo",
        "stereo_32",
        "wasted_bits"
      })
  void everySampleAsInTheWav(String name) throws IOException {
    Audio wav = AudioReader.read(resource(name + ".wav"), name);
    Audio flac = AudioReader.read(resource(name + ".flac"), name);
    assertArrayEquals(wav.samples(), flac.samples());
    assertEquals(wav.channels(), flac.channels());
    assertEquals(wav.sampleRate(), flac.sampleRate());
  }

  @Test
  void aFileThatDoesNotSayHowLongItIs() throws IOException {
    byte[] file = resource("speechlike.flac");
    float[] expected = AudioReader.read(file, "known").samples();
    file[LENGTH_AT] &= (byte) 0xf0;
    Arrays.fill(file, LENGTH_AT + 1, LENGTH_AT + 5, (byte) 0);
    assertArrayEquals(expected, AudioReader.read(file, "unknown").samples());
  }

  @Test
  void cutAnywhere() throws IOException {
    byte[] file = resource("speechlike.flac");
    for (int length = 0; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      AudioReadException e =
          assertThrows(AudioReadException.class, () -> AudioReader.read(cut, "cut.flac"));
      assertTrue(length < 4 || e.getMessage().contains("cut short"), e.getMessage());
    }
  }

  @Test
  void aLengthThatLiesAllocatesNothing() throws IOException {
    byte[] file = resource("speechlike.flac");
    file[LENGTH_AT] |= 0x0f;
    Arrays.fill(file, LENGTH_AT + 1, LENGTH_AT + 5, (byte) 0xff);
    AudioReadException e =
        assertThrows(AudioReadException.class, () -> AudioReader.read(file, "lying.flac"));
    assertEquals(
        "lying.flac: cut short; its header announces 68719476735 samples, the file ends after"
            + " 3200. Get it anew",
        e.getMessage());
  }

  @Test
  void damagedAudioIsNeverTakenForSound() throws IOException {
    byte[] sound = resource("stereo.flac");
    int audioStart = sound.length / 2;
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      byte[] file = sound.clone();
      file[audioStart + random.nextInt(file.length - audioStart)] ^=
          (byte) (1 + random.nextInt(255));
      assertThrows(AudioReadException.class, () -> AudioReader.read(file, "damaged.flac"));
    }
  }

  @Test
  void damageAnywhereGivesSamplesOrTheTypedError() throws IOException {
    byte[] sound = resource("eight_bits.flac");
    Random random = new Random(13);
    for (int round = 0; round < 3_000; round++) {
      byte[] file = sound.clone();
      for (int i = 0; i < 4; i++) {
        file[4 + random.nextInt(file.length - 4)] = (byte) random.nextInt(256);
      }
      try {
        AudioReader.read(file, "damaged");
      } catch (AudioReadException e) {
        assertTrue(e.getMessage().startsWith("damaged: "), e.getMessage());
      }
    }
  }

  /** The reference encoder hardly ever writes such partitions. */
  @Test
  void residualWithoutRiceCode() throws IOException {
    String header = "0" + "001000" + "0"; // predictor of order 0, no wasted bits
    String partition = "00" + "0000" + "1111" + "00101"; // escape, 5 bits each
    String values = "00001" + "11111" + "01111" + "10000";
    byte[] coded = new BigInteger("1" + header + partition + values + "00000", 2).toByteArray();
    FlacBitReader bits = new FlacBitReader(new ByteArrayInputStream(coded, 1, coded.length - 1));
    long[] out = new long[4];
    new FlacSubframe(bits, "made by hand").decode(out, 4, 16);
    assertArrayEquals(new long[] {1, -1, 15, -16}, out);
  }
}
