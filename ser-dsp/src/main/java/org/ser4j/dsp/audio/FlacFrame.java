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

  /** In Hz by the code in the frame header; 0 is the stream's, 12 to 14 follow in the header. */
  private static final int[] RATES = {
    0, 88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000
  };

  private final FlacBitReader in;
  private final FlacStreamInfo info;
  private final String name;
  private final FlacSubframe subframe;
  private final long[][] channels;
  private int size;

  /** The blocking strategy and number of the frame before, -1 before the first. */
  private long strategy = -1;

  private long number;

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
    long newStrategy = in.unsigned(1);
    int sizeCode = (int) in.unsigned(4);
    int rateCode = (int) in.unsigned(4);
    int assignment = (int) in.unsigned(4);
    int bits = BIT_DEPTHS[(int) in.unsigned(3)];
    boolean reserved = in.unsigned(1) != 0;
    long newNumber = number();
    int before = size;
    size = size(sizeCode);
    long rate = rate(rateCode);
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
    if (rate != info.sampleRate()) {
      throw damaged(
          "a frame has "
              + (rate < 0 ? "a reserved sample rate" : "a sample rate of " + rate + " Hz")
              + ", the stream "
              + info.sampleRate()
              + " Hz");
    }
    if (info.maxBlock() > 0 && size > info.maxBlock()) {
      throw damaged("a frame has " + size + " samples, the stream at most " + info.maxBlock());
    }
    if (strategy >= 0) {
      follow(newStrategy, newNumber, before);
    }
    strategy = newStrategy;
    number = newNumber;
    return assignment;
  }

  /** Checks that the frame follows the one before: none is missing, repeated or foreign. */
  private void follow(long newStrategy, long newNumber, int before) throws AudioReadException {
    if (newStrategy != strategy) {
      throw damaged("the blocking strategy changes between frames");
    }
    // Old encoders number samples without setting the bit that says so.
    boolean bySamples = newNumber == number + before;
    boolean byFrames = newNumber == number + 1;
    if (!(bySamples || strategy == 0 && byFrames)) {
      throw damaged("frame " + newNumber + " follows frame " + number);
    }
    if (before < info.minBlock()) {
      throw damaged(
          "a frame before the last has " + before + " samples, the stream " + info.minBlock());
    }
  }

  private long rate(int code) throws IOException {
    return switch (code) {
      case 0 -> info.sampleRate();
      case 12 -> in.unsigned(8) * 1000;
      case 13 -> in.unsigned(16);
      case 14 -> in.unsigned(16) * 10;
      case 15 -> -1;
      default -> RATES[code];
    };
  }

  /** The frame's number, coded as UTF-8 codes characters, in up to 7 bytes. */
  private long number() throws IOException {
    int ones = 0;
    while (ones < 8 && in.unsigned(1) == 1) {
      ones++;
    }
    if (ones == 1 || ones == 8) {
      throw damaged("a frame has no number");
    }
    long value = in.unsigned(Math.max(0, 7 - ones));
    for (int i = 1; i < ones; i++) {
      if (in.unsigned(2) != 2) {
        throw damaged("a frame has no number");
      }
      value = value << 6 | in.unsigned(6);
    }
    return value;
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
