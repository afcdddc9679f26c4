package org.ser4j.dsp.audio;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads native FLAC files of any depth and number of channels. Every frame's checksum is verified,
 * its header against the stream's, and the number of samples, so damaged and truncated files are
 * detected.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9639">RFC 9639</a>
 */
final class FlacReader {
  private static final int MARKER = 4;

  /** As many bytes as tell a tag from a frame. */
  private static final int TAG = 8;

  /** More bytes than this after the samples that are no tag may be audio. */
  private static final int MAX_TRAILER = 4096;

  private FlacReader() {}

  static boolean recognises(byte[] head) {
    return head.length >= MARKER
        && head[0] == 'f'
        && head[1] == 'L'
        && head[2] == 'a'
        && head[3] == 'C';
  }

  static Audio read(InputStream stream, String name) throws IOException {
    FlacBitReader in = new FlacBitReader(stream);
    SampleBuffer samples = new SampleBuffer(name, 0);
    FlacStreamInfo first = null;
    do {
      FlacStreamInfo info = stream(in, first, samples, name);
      first = first == null ? info : first;
    } while (in.peek(MARKER).equals("fLaC"));
    trailer(in, name);
    if (samples.size() == 0) {
      throw new AudioReadException(name + ": a FLAC file without samples");
    }
    return new Audio(samples.toArray(), first.channels(), first.sampleRate());
  }

  /** Reads one stream of those that may follow one another. */
  private static FlacStreamInfo stream(
      FlacBitReader in, @Nullable FlacStreamInfo first, SampleBuffer samples, String name)
      throws IOException {
    FlacStreamInfo info = null;
    long before = samples.size();
    try {
      in.skipBytes(MARKER);
      info = FlacStreamInfo.read(in, name);
      if (first != null
          && (info.channels() != first.channels() || info.sampleRate() != first.sampleRate())) {
        throw new AudioReadException(
            name + ": several FLAC files in one, of different formats. Split it");
      }
      decode(in, info, samples, name);
      return info;
    } catch (EOFException e) {
      String inside =
          info == null
              ? "the file ends inside its header"
              : "its header announces "
                  + (info.frames() == 0 ? "a length not known" : info.frames() + " samples")
                  + ", the file ends after "
                  + (samples.size() - before) / info.channels();
      throw new AudioReadException(name + ": cut short; " + inside + ". Get it anew", e);
    }
  }

  private static void decode(
      FlacBitReader in, FlacStreamInfo info, SampleBuffer samples, String name) throws IOException {
    FlacFrame frame = new FlacFrame(in, info, name);
    double scale = 1.0 / (1L << info.bits() - 1);
    boolean unknown = info.frames() == 0;
    long left = info.frames();
    while (unknown ? !isEnd(in.peek(TAG)) : left > 0) {
      frame.read();
      int count = frame.size();
      if (!unknown && count > left) {
        throw tooMany(info, name);
      }
      samples.check((long) count * info.channels());
      for (int i = 0; i < count; i++) {
        for (int channel = 0; channel < info.channels(); channel++) {
          samples.put((float) (frame.sample(channel, i) * scale));
        }
      }
      left -= count;
    }
    String next = in.peek(2);
    if (next.equals("\u00ff\u00f8") || next.equals("\u00ff\u00f9")) {
      throw tooMany(info, name);
    }
  }

  private static AudioReadException tooMany(FlacStreamInfo info, String name) {
    return new AudioReadException(
        name
            + ": damaged FLAC audio; its header announces "
            + info.frames()
            + " samples, the file holds more. Get it anew");
  }

  /** Whether frames have ended: at the end, another stream, or a tag of ID3v1, ID3v2 or APE. */
  private static boolean isEnd(String next) {
    return next.isEmpty()
        || next.startsWith("fLaC")
        || next.startsWith("TAG")
        || next.startsWith("ID3")
        || next.startsWith("APETAGEX");
  }

  /** Passes over what follows the last stream: padding and tags, but not audio. */
  private static void trailer(FlacBitReader in, String name) throws IOException {
    boolean tag = isEnd(in.peek(TAG));
    boolean zero = true;
    for (long other = 1; !in.peek(1).isEmpty(); other++) {
      zero &= in.unsigned(8) == 0;
      if (!zero && !tag && other > MAX_TRAILER) {
        throw new AudioReadException(
            name
                + ": damaged FLAC file; after its samples come over "
                + MAX_TRAILER
                + " bytes that are no frame. Get it anew");
      }
    }
  }
}
