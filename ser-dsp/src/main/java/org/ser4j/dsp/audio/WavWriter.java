package org.ser4j.dsp.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ser4j.dsp.internal.Checks;

/** Writes WAV files of 16 bits and one channel. Stateless. */
public final class WavWriter {
  private static final int HEADER = 44;

  private WavWriter() {}

  /**
   * Writes a file, over an older one of that name.
   *
   * @param file the file to write
   * @param mono samples in [-1, 1], rounded to 16 bits; values beyond are clipped
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, float[] mono, int sampleRate) throws IOException {
    Files.write(file, toBytes(mono, sampleRate));
  }

  /**
   * Makes the bytes of a file.
   *
   * @param mono samples in [-1, 1], rounded to 16 bits; values beyond are clipped
   * @return a whole WAV file
   * @throws IllegalArgumentException if there are no samples or over 2^30, one is NaN or infinite,
   *     or the rate is under 1
   */
  public static byte[] toBytes(float[] mono, int sampleRate) {
    Checks.signal(mono, 0, mono.length);
    Checks.positive(sampleRate, "sampleRate");
    if (mono.length > (Integer.MAX_VALUE - 8 - HEADER) / 2) {
      throw new IllegalArgumentException(mono.length + " samples are too many for one file");
    }
    int size = 2 * mono.length;
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + size).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(ascii("RIFF")).putInt(HEADER - 8 + size).put(ascii("WAVE"));
    bytes.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    bytes.putInt(sampleRate).putInt(2 * sampleRate).putShort((short) 2).putShort((short) 16);
    bytes.put(ascii("data")).putInt(size);
    for (float sample : mono) {
      int level = Math.round(sample * 32768f);
      bytes.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, level)));
    }
    return bytes.array();
  }

  private static byte[] ascii(String id) {
    return id.getBytes(StandardCharsets.US_ASCII);
  }
}
