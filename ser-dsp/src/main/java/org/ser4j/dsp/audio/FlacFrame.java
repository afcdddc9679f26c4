package org.ser4j.dsp.audio;

import java.io.IOException;

/**
 * Decodes the frames of a FLAC stream one after the other.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9639#section-9">RFC 9639, section 9</a>
 */
final class FlacFrame {
  private static final int SYNC = 0b11_1111_1111_1110;
  private static final int LEFT_SIDE = 8;
  private static final int SIDE_RIGHT = 9;
  private static final int MID_SIDE = 10;
  private static final int[] BIT_DEPTHS = {0, 8, 12, -1, 16, 20, 24, 32};

  private final FlacBitReader in;
  private final FlacStreamInfo info;
  private final String name;
  private final FlacSubframe subframe;
  private final long[][] channels;
  private int size;

  FlacFrame(FlacBitReader in, FlacStreamInfo info, String name) {
    this.in = in;
    this.info = info;
    this.name = name;
    this.subframe = new FlacSubframe(in, name);
    this.channels = new long[info.channels()][0];
  }

  /** How many samples a channel the frame has. */
  int size() {
    return size;
  }

  /** A sample of the frame, in the stream's own bits. */
  long sample(int channel, int index) {
    return channels[channel][index];
  }

  /** Reads the next frame in place of this one. */
  void read() throws IOException {
    in.startChecksums();
    int assignment = header();
    for (int c = 0; c < channels.length; c++) {
      if (channels[c].length < size) {
        channels[c] = new long[size];
      }
      boolean side =
          c == 1 ? assignment == LEFT_SIDE || assignment == MID_SIDE : assignment == SIDE_RIGHT;
      subframe.decode(channels[c], size, info.bits() + (side ? 1 : 0));
    }
    in.align();
    int computed = in.crc16();
    if (in.unsigned(16) != computed) {
      throw damaged("a frame's checksum is wrong");
    }
    if (assignment >= LEFT_SIDE) {
      separate(assignment);
    }
  }

  /** Reads the header and gives how the channels are coded. */
  private int header() throws IOException {
    if (in.unsigned(14) != SYNC || in.unsigned(1) != 0) {
      throw damaged("no frame begins where one should");
    }
    in.unsigned(1);
    int sizeCode = (int) in.unsigned(4);
    int rateCode = (int) in.unsigned(4);
    int assignment = (int) in.unsigned(4);
    int bits = BIT_DEPTHS[(int) in.unsigned(3)];
    boolean reserved = in.unsigned(1) != 0;
    number();
    size = size(sizeCode);
    in.skipBytes(rateCode == 12 ? 1 : rateCode == 13 || rateCode == 14 ? 2 : 0);
    int computed = in.crc8();
    if (in.unsigned(8) != computed) {
      throw damaged("a frame header's checksum is wrong");
    }
    int count = assignment < LEFT_SIDE ? assignment + 1 : assignment <= MID_SIDE ? 2 : -1;
    if (reserved || sizeCode == 0 || count != info.channels()) {
      throw damaged("a frame does not fit the stream's description");
    }
    if (bits != 0 && bits != info.bits()) {
      throw damaged("a frame has " + bits + " bits a sample, the stream " + info.bits());
    }
    return assignment;
  }

  /** Passes over the frame's number, coded as UTF-8 codes characters, in up to 7 bytes. */
  private void number() throws IOException {
    int ones = 0;
    while (ones < 8 && in.unsigned(1) == 1) {
      ones++;
    }
    if (ones == 1 || ones == 8) {
      throw damaged("a frame has no number");
    }
    in.unsigned(Math.max(0, 7 - ones));
    in.skipBytes(Math.max(0, ones - 1));
  }

  private int size(int code) throws IOException {
    return switch (code) {
      case 0 -> 0;
      case 1 -> 192;
      case 2, 3, 4, 5 -> 144 << code;
      case 6 -> (int) in.unsigned(8) + 1;
      case 7 -> (int) in.unsigned(16) + 1;
      default -> 1 << code;
    };
  }

  /** From left, middle, right and difference, whichever two there are, to left and right. */
  private void separate(int assignment) {
    long[] first = channels[0];
    long[] second = channels[1];
    for (int i = 0; i < size; i++) {
      if (assignment == LEFT_SIDE) {
        second[i] = first[i] - second[i];
      } else if (assignment == SIDE_RIGHT) {
        first[i] += second[i];
      } else {
        long twiceMiddle = first[i] << 1 | second[i] & 1;
        first[i] = twiceMiddle + second[i] >> 1;
        second[i] = twiceMiddle - second[i] >> 1;
      }
    }
  }

  private AudioReadException damaged(String what) {
    return new AudioReadException(name + ": damaged FLAC audio; " + what + ". Get it anew");
  }
}
