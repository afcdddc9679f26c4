package org.ser4j.dsp.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** FLAC files of constant frames of 16 bits, sound ones and lying ones. */
final class FlacBytes {
  private static final int BITS = 16;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final int channels;

  /** A marker and a stream description; 0 frames are an unknown number. */
  FlacBytes(int rate, int channels, long frames, int minBlock, int maxBlock) {
    this.channels = channels;
    out.writeBytes("fLaC".getBytes(StandardCharsets.US_ASCII));
    ByteBuffer info = ByteBuffer.allocate(38).putInt(0x8000_0022);
    info.putShort((short) minBlock).putShort((short) maxBlock).put(new byte[6]);
    info.putLong((long) rate << 44 | (channels - 1L) << 41 | (BITS - 1L) << 36 | frames);
    out.writeBytes(info.array());
  }

  /** A frame that announces its rate in tens of Hz. */
  FlacBytes frame(int number, int size, int rate, int value) {
    return frame(number, size, 14, rate / 10, channels, 4, value);
  }

  FlacBytes frame(
      int number, int size, int rateCode, int rate, int channels, int bitsCode, int value) {
    ByteBuffer frame = ByteBuffer.allocate(64);
    frame.putShort((short) 0xfff8).put((byte) (0x70 | rateCode));
    frame.put((byte) (channels - 1 << 4 | bitsCode << 1)).put((byte) number);
    frame.putShort((short) (size - 1));
    if (rateCode == 12) {
      frame.put((byte) rate);
    } else if (rateCode == 13 || rateCode == 14) {
      frame.putShort((short) rate);
    }
    frame.put((byte) crc(frame, 8, 0x07));
    for (int i = 0; i < this.channels; i++) {
      frame.put((byte) 0).putShort((short) value);
    }
    frame.putShort((short) crc(frame, 16, 0x8005));
    out.write(frame.array(), 0, frame.position());
    return this;
  }

  private static int crc(ByteBuffer bytes, int width, int polynomial) {
    int crc = 0;
    for (int i = 0; i < bytes.position(); i++) {
      crc ^= (bytes.get(i) & 0xff) << width - 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc << 1 ^ ((crc >> width - 1 & 1) != 0 ? polynomial : 0);
      }
    }
    return crc & (1 << width) - 1;
  }

  FlacBytes add(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
