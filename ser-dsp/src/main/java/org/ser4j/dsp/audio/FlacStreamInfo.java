package org.ser4j.dsp.audio;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a FLAC file says of itself: the decoded audio must agree, for decoders pass over frames they
 * do not understand.
 *
 * @param totalSamples samples a channel, 0 if unknown
 * @param md5 the digest of the decoded samples, all zero if unknown
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9639#section-8.2">RFC 9639, section 8.2</a>
 */
record FlacStreamInfo(long totalSamples, byte[] md5) {
  private static final int START = 8;
  private static final int END = START + 34;

  static boolean recognises(byte[] head) {
    return head.length >= 4 && head[0] == 'f' && head[1] == 'L' && head[2] == 'a' && head[3] == 'C';
  }

  static FlacStreamInfo parse(byte[] head, String name) throws AudioReadException {
    if (head.length < END) {
      throw new AudioReadException(name + ": cut short; the FLAC file ends in its header");
    }
    long packed = ByteBuffer.wrap(head).getLong(START + 10);
    return new FlacStreamInfo(packed & 0xf_ffff_ffffL, Arrays.copyOfRange(head, START + 18, END));
  }

  boolean hasMd5() {
    for (byte b : md5) {
      if (b != 0) {
        return true;
      }
    }
    return false;
  }
}
