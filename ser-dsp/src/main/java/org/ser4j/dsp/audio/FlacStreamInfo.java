package org.ser4j.dsp.audio;

import java.io.IOException;

/**
 * The STREAMINFO block of a FLAC file.
 *
 * @param minBlock the fewest samples a channel of a frame other than the last
 * @param maxBlock the most, 0 if unknown
 * @param sampleRate in Hz, 1 to 1,048,575
 * @param channels 1 to 8
 * @param bits a sample, 4 to 32
 * @param frames samples a channel, 0 if unknown
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9639#section-8.2">RFC 9639, section 8.2</a>
 */
record FlacStreamInfo(
    int minBlock, int maxBlock, int sampleRate, int channels, int bits, long frames) {
  private static final int SIZE = 34;
  private static final int SIZES_AND_MD5 = 10 + 16;

  /** Reads the block and passes over all other metadata. */
  static FlacStreamInfo read(FlacBitReader in, String name) throws IOException {
    boolean last = in.unsigned(1) == 1;
    if (in.unsigned(7) != 0 || in.unsigned(24) != SIZE) {
      throw new AudioReadException(
          name + ": damaged FLAC header; it does not begin with the stream's description");
    }
    int minBlock = (int) in.unsigned(16);
    int maxBlock = (int) in.unsigned(16);
    in.skipBytes(6);
    FlacStreamInfo info =
        new FlacStreamInfo(
            minBlock,
            maxBlock,
            (int) in.unsigned(20),
            (int) in.unsigned(3) + 1,
            (int) in.unsigned(5) + 1,
            in.unsigned(18) << 18 | in.unsigned(18));
    in.skipBytes(SIZES_AND_MD5 - 10);
    if (info.sampleRate == 0 || info.bits < 4) {
      throw new AudioReadException(
          name
              + ": damaged FLAC header; it announces "
              + info.bits
              + " bits at "
              + info.sampleRate
              + " Hz");
    }
    while (!last) {
      last = in.unsigned(1) == 1;
      in.unsigned(7);
      in.skipBytes(in.unsigned(24));
    }
    return info;
  }
}
