package org.ser4j.dsp.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The fmt chunk of a WAV file.
 *
 * @param encoding how a sample is written
 * @param channels 1 to 65,535
 * @param unusedBits of PCM samples in wider containers, such as 8 for 24 bits in 4 bytes, else 0;
 *     the samples are left-aligned by the specification, right-aligned by some writers
 */
record WavFormat(SampleEncoding encoding, int channels, int sampleRate, int unusedBits) {
  /** The least that a fmt chunk holds, and all that the extensible one does, in bytes. */
  static final int MIN_BYTES = 16;

  static final int MAX_BYTES = 40;

  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int A_LAW = 6;
  private static final int MU_LAW = 7;
  private static final int EXTENSIBLE = 0xfffe;

  /** The second to last bytes of every sub-format of WAVE_FORMAT_EXTENSIBLE, as two longs. */
  private static final long GUID_LOW = 0x0010_0000_0000L;

  private static final long GUID_HIGH = 0x719b_3800_aa00_0080L;

  static WavFormat parse(byte[] chunk, String name) throws AudioReadException {
    ByteBuffer fmt = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
    int tag = fmt.getShort(0) & 0xffff;
    int channels = fmt.getShort(2) & 0xffff;
    int sampleRate = fmt.getInt(4);
    int frameBytes = fmt.getShort(12) & 0xffff;
    int bits = fmt.getShort(14) & 0xffff;
    if (tag == EXTENSIBLE) {
      tag = subFormat(fmt, name);
    }
    if (channels == 0 || sampleRate <= 0) {
      throw new AudioReadException(
          name
              + ": damaged WAV header; it announces "
              + channels
              + " channels at "
              + Integer.toUnsignedString(sampleRate)
              + " Hz");
    }
    int bytes = (bits + 7) / 8;
    int container = frameBytes / channels;
    boolean wide = tag == PCM && bits > 8 && container > bytes && container <= 4;
    if (wide && container * channels == frameBytes) {
      bytes = container;
    }
    SampleEncoding encoding = encoding(tag, bytes);
    if (encoding == null) {
      throw new AudioReadException(
          name
              + ": a WAV file of encoding "
              + tag
              + " with "
              + bits
              + " bits; readable are PCM of 8, 16, 24 and 32 bits, float of 32 and 64, A-law and"
              + " mu-law of 8. Convert it");
    }
    if (frameBytes != channels * encoding.bytes()) {
      throw new AudioReadException(
          name
              + ": damaged WAV header; "
              + channels
              + " channels of "
              + bits
              + " bits do not make "
              + frameBytes
              + " bytes a frame");
    }
    int unusedBits = wide ? 8 * container - bits : 0;
    return new WavFormat(encoding, channels, sampleRate, unusedBits);
  }

  private static int subFormat(ByteBuffer fmt, String name) throws AudioReadException {
    if (fmt.capacity() < MAX_BYTES) {
      throw new AudioReadException(
          name + ": damaged WAV header; the extensible format lacks its sub-format");
    }
    if (fmt.getLong(24) >>> 16 != GUID_LOW >>> 0 || fmt.getLong(32) != GUID_HIGH) {
      throw new AudioReadException(
          name + ": a WAV file of a private sub-format; convert it to PCM");
    }
    return fmt.getShort(24) & 0xffff;
  }

  /** Samples with fewer bits than their bytes hold are left-aligned, so the bytes decide. */
  private static @Nullable SampleEncoding encoding(int tag, int bytes) {
    return switch (tag) {
      case PCM ->
          switch (bytes) {
            case 1 -> SampleEncoding.UNSIGNED_8;
            case 2 -> SampleEncoding.SIGNED_16;
            case 3 -> SampleEncoding.SIGNED_24;
            case 4 -> SampleEncoding.SIGNED_32;
            default -> null;
          };
      case FLOAT ->
          bytes == 4 ? SampleEncoding.FLOAT_32 : bytes == 8 ? SampleEncoding.FLOAT_64 : null;
      case A_LAW -> bytes == 1 ? SampleEncoding.A_LAW : null;
      case MU_LAW -> bytes == 1 ? SampleEncoding.MU_LAW : null;
      default -> null;
    };
  }

  int frameBytes() {
    return channels * encoding.bytes();
  }
}
