package org.ser4j.dsp.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** WAV files made by hand, sound ones and lying ones. */
final class WavBytes {
  static final int PCM = 1;
  static final int FLOAT = 3;
  static final int A_LAW = 6;
  static final int MU_LAW = 7;
  private static final long GUID_TAIL_LOW = 0x0010_0000_0000L;

  private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();

  WavBytes format(int tag, int channels, int sampleRate, int bits) {
    return chunk("fmt ", format(tag, channels, sampleRate, bits, 16).array());
  }

  WavBytes extensible(int tag, int channels, int sampleRate, int containerBits, int validBits) {
    ByteBuffer fmt = format(0xfffe, channels, sampleRate, containerBits, 40);
    fmt.putShort(16, (short) 22).putShort(18, (short) validBits).putInt(20, 3);
    fmt.putLong(24, tag | GUID_TAIL_LOW << 16).putLong(32, 0x719b_3800_aa00_0080L);
    return chunk("fmt ", fmt.array());
  }

  private static ByteBuffer format(int tag, int channels, int sampleRate, int bits, int size) {
    int frameBytes = channels * ((bits + 7) / 8);
    ByteBuffer fmt = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    fmt.putShort(0, (short) tag).putShort(2, (short) channels).putInt(4, sampleRate);
    fmt.putInt(8, sampleRate * frameBytes).putShort(12, (short) frameBytes);
    return fmt.putShort(14, (short) bits);
  }

  /** A chunk, padded to an even length. */
  WavBytes chunk(String id, byte[] content) {
    return chunk(id, content.length, content, content.length % 2);
  }

  /** A chunk that may lie about its size. */
  WavBytes chunk(String id, long declaredSize, byte[] content, int padding) {
    chunks.writeBytes(id.getBytes(StandardCharsets.ISO_8859_1));
    chunks.writeBytes(littleEndian((int) declaredSize));
    chunks.writeBytes(content);
    chunks.writeBytes(new byte[padding]);
    return this;
  }

  byte[] riff() {
    return riff("RIFF", 4L + chunks.size());
  }

  byte[] riff(String id, long declaredSize) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(id.getBytes(StandardCharsets.ISO_8859_1));
    file.writeBytes(littleEndian((int) declaredSize));
    file.writeBytes("WAVE".getBytes(StandardCharsets.ISO_8859_1));
    file.writeBytes(chunks.toByteArray());
    return file.toByteArray();
  }

  private static byte[] littleEndian(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static byte[] shorts(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return bytes.array();
  }

  static byte[] floats(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return bytes.array();
  }

  static byte[] doubles(double... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      bytes.putDouble(value);
    }
    return bytes.array();
  }
}
