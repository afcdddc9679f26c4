package org.ser4j.dsp.audio;

/** How a file writes one sample, little-endian; each decodes to [-1, 1]. */
enum SampleEncoding {
  UNSIGNED_8(1),
  SIGNED_8(1),
  SIGNED_16(2),
  SIGNED_24(3),
  SIGNED_32(4),
  FLOAT_32(4),
  FLOAT_64(8),
  A_LAW(1),
  MU_LAW(1);

  private final int bytes;

  SampleEncoding(int bytes) {
    this.bytes = bytes;
  }

  int bytes() {
    return bytes;
  }

  /** Whether a sample can be NaN, infinite or beyond what a float holds. */
  boolean isFloat() {
    return this == FLOAT_32 || this == FLOAT_64;
  }

  float decode(byte[] data, int at) {
    return switch (this) {
      case UNSIGNED_8 -> ((data[at] & 0xff) - 128) / 128f;
      case SIGNED_8 -> data[at] / 128f;
      case SIGNED_16 -> (short) littleEndian(data, at, 2) / 32768f;
      case SIGNED_24 -> ((int) littleEndian(data, at, 3) << 8 >> 8) / 8388608f;
      case SIGNED_32 -> (float) ((int) littleEndian(data, at, 4) / 2147483648.0);
      case FLOAT_32 -> Float.intBitsToFloat((int) littleEndian(data, at, 4));
      case FLOAT_64 -> (float) Double.longBitsToDouble(littleEndian(data, at, 8));
      case A_LAW -> G711.aLaw(data[at]) / 32768f;
      case MU_LAW -> G711.muLaw(data[at]) / 32768f;
    };
  }

  private static long littleEndian(byte[] data, int at, int bytes) {
    long value = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      value = value << 8 | data[at + i] & 0xff;
    }
    return value;
  }

  /**
   * The telephone's logarithmic codes, expanded to 16 bits.
   *
   * @see <a href="https://www.itu.int/rec/T-REC-G.711">ITU-T G.711</a>
   */
  static final class G711 {
    private G711() {}

    /** A-law: even bits inverted, sign, 3 bits of exponent, 4 of mantissa. */
    static int aLaw(byte code) {
      int bits = code ^ 0x55;
      int exponent = bits >> 4 & 7;
      int magnitude = ((bits & 15) << 4) + 8;
      if (exponent > 0) {
        magnitude = magnitude + 256 << exponent - 1;
      }
      return (bits & 0x80) != 0 ? magnitude : -magnitude;
    }

    /** Mu-law: all bits inverted, sign, 3 bits of exponent, 4 of mantissa, biased by 132. */
    static int muLaw(byte code) {
      int bits = ~code;
      int exponent = bits >> 4 & 7;
      int magnitude = (((bits & 15) << 3) + 132 << exponent) - 132;
      return (bits & 0x80) != 0 ? -magnitude : magnitude;
    }
  }
}
