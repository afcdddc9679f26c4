package org.ser4j.dsp.audio;

/** How a file writes one sample, little-endian; each decodes to [-1, 1]. */
enum SampleEncoding {
  UNSIGNED_8(1) {
    @Override
    float decode(byte[] data, int at) {
      return ((data[at] & 0xff) - 128) / 128f;
    }
  },
  SIGNED_8(1) {
    @Override
    float decode(byte[] data, int at) {
      return data[at] / 128f;
    }
  },
  SIGNED_16(2) {
    @Override
    float decode(byte[] data, int at) {
      return (short) littleEndian(data, at, 2) / 32768f;
    }
  },
  SIGNED_24(3) {
    @Override
    float decode(byte[] data, int at) {
      return ((int) littleEndian(data, at, 3) << 8 >> 8) / 8388608f;
    }
  },
  SIGNED_32(4) {
    @Override
    float decode(byte[] data, int at) {
      return (float) ((int) littleEndian(data, at, 4) / 2147483648.0);
    }
  },
  FLOAT_32(4) {
    @Override
    float decode(byte[] data, int at) {
      return Float.intBitsToFloat((int) littleEndian(data, at, 4));
    }
  },
  FLOAT_64(8) {
    @Override
    float decode(byte[] data, int at) {
      return (float) Double.longBitsToDouble(littleEndian(data, at, 8));
    }
  },
  A_LAW(1) {
    @Override
    float decode(byte[] data, int at) {
      return G711.aLaw(data[at]) / 32768f;
    }
  },
  MU_LAW(1) {
    @Override
    float decode(byte[] data, int at) {
      return G711.muLaw(data[at]) / 32768f;
    }
  };

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

  abstract float decode(byte[] data, int at);

  private static long littleEndian(byte[] data, int at, int bytes) {
    long value = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      value = value << 8 | data[at + i] & 0xff;
    }
    return value;
  }
}
