package org.ser4j.dsp.audio;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads a FLAC stream bit by bit, highest bit first, and keeps the two checksums of what it read.
 * It never takes a byte before it needs one of its bits, so that at the end of a frame the
 * checksums cover that frame and no more.
 */
final class FlacBitReader {
  private static final int BUFFER = 1 << 13;
  private static final int CRC8_POLYNOMIAL = 0x07;
  private static final int CRC16_POLYNOMIAL = 0x8005;
  private static final byte[] CRC8 = new byte[256];
  private static final short[] CRC16 = new short[256];

  static {
    for (int i = 0; i < 256; i++) {
      int crc8 = i;
      int crc16 = i << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc8 = crc8 << 1 ^ ((crc8 & 0x80) != 0 ? CRC8_POLYNOMIAL : 0);
        crc16 = crc16 << 1 ^ ((crc16 & 0x8000) != 0 ? CRC16_POLYNOMIAL : 0);
      }
      CRC8[i] = (byte) crc8;
      CRC16[i] = (short) crc16;
    }
  }

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int end;

  /** The bits taken but not used, at the low end; those above are old ones. */
  private long bits;

  private int count;
  private int crc8;
  private int crc16;

  FlacBitReader(InputStream in) {
    this.in = in;
  }

  /** The next bytes as ISO 8859-1, which stay unread; fewer at the end. Only between frames. */
  String peek(int bytes) throws IOException {
    if (end - next < bytes) {
      System.arraycopy(buffer, next, buffer, 0, end - next);
      end -= next;
      next = 0;
      end += in.readNBytes(buffer, end, buffer.length - end);
    }
    int length = Math.min(bytes, end - next);
    return new String(buffer, next, length, StandardCharsets.ISO_8859_1);
  }

  private void takeByte() throws IOException {
    if (next == end) {
      next = 0;
      end = in.read(buffer);
      if (end <= 0) {
        end = 0;
        throw new EOFException();
      }
    }
    int value = buffer[next++] & 0xff;
    crc8 = CRC8[crc8 ^ value] & 0xff;
    crc16 = (crc16 << 8 ^ CRC16[crc16 >>> 8 ^ value]) & 0xffff;
    bits = bits << 8 | value;
    count += 8;
  }

  /** An unsigned number of 0 to 33 bits. */
  long unsigned(int width) throws IOException {
    while (count < width) {
      takeByte();
    }
    count -= width;
    return bits >>> count & (1L << width) - 1;
  }

  /** A number of 0 to 33 bits in two's complement. */
  long signed(int width) throws IOException {
    int unused = Long.SIZE - width;
    return width == 0 ? 0 : unsigned(width) << unused >> unused;
  }

  /** How many zeros come before the next one, which is taken too. */
  int zeros() throws IOException {
    int zeros = 0;
    while (true) {
      if (count == 0) {
        takeByte();
      }
      long left = bits & (1L << count) - 1;
      if (left != 0) {
        int leading = Long.numberOfLeadingZeros(left) - (Long.SIZE - count);
        count -= leading + 1;
        return zeros + leading;
      }
      zeros += count;
      count = 0;
    }
  }

  /** Passes over the rest of a byte. */
  void align() {
    count -= count % 8;
  }

  /** Passes over whole bytes. */
  void skipBytes(long bytes) throws IOException {
    for (long i = 0; i < bytes; i++) {
      unsigned(8);
    }
  }

  void startChecksums() {
    crc8 = 0;
    crc16 = 0;
  }

  int crc8() {
    return crc8;
  }

  int crc16() {
    return crc16;
  }
}
