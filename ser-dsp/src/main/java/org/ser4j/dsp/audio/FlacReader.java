package org.ser4j.dsp.audio;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads native FLAC files of any depth and number of channels. Every frame's checksum is verified,
 * and the number of samples against the header, so damaged and truncated files are detected.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9639">RFC 9639</a>
 */
final class FlacReader {
  private static final int MARKER = 4;

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
    FlacStreamInfo info = null;
    try {
      in.skipBytes(MARKER);
      info = FlacStreamInfo.read(in, name);
      decode(in, info, samples, name);
    } catch (EOFException e) {
      String inside =
          info == null
              ? "the file ends inside its header"
              : "its header announces "
                  + (info.frames() == 0 ? "a length not known" : info.frames() + " samples")
                  + ", the file ends after "
                  + samples.size() / info.channels();
      throw new AudioReadException(name + ": cut short; " + inside + ". Get it anew", e);
    }
    if (samples.size() == 0) {
      throw new AudioReadException(name + ": a FLAC file without samples");
    }
    return new Audio(samples.toArray(), info.channels(), info.sampleRate());
  }

  private static void decode(
      FlacBitReader in, FlacStreamInfo info, SampleBuffer samples, String name) throws IOException {
    FlacFrame frame = new FlacFrame(in, info, name);
    double scale = 1.0 / (1L << info.bits() - 1);
    long left = info.frames() == 0 ? Long.MAX_VALUE : info.frames();
    while (left > 0 && !(info.frames() == 0 && in.atEnd())) {
      frame.read();
      int count = (int) Math.min(left, frame.size());
      samples.reserve(count * info.channels());
      for (int i = 0; i < count; i++) {
        for (int channel = 0; channel < info.channels(); channel++) {
          samples.put((float) (frame.sample(channel, i) * scale));
        }
      }
      left -= count;
    }
  }
}
