package org.ser4j.dsp.audio;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A file read from the front, which tracks its position and reports it if the file ends early. */
final class ByteSource {
  private final InputStream in;
  private final String name;

  /** Bytes in the whole file, or -1 if unknown. */
  private final long length;

  private long position;

  ByteSource(InputStream in, String name, long length) {
    this.in = in;
    this.name = name;
    this.length = length;
  }

  String name() {
    return name;
  }

  long position() {
    return position;
  }

  /** A lower bound of the bytes that follow, from the file and not from a header. */
  long known() {
    return Math.max(0, length - position);
  }

  /** Reads as much of the block as the file still has; less than all only at its end. */
  int read(byte[] block, int count) throws IOException {
    int read = in.readNBytes(block, 0, count);
    position += read;
    return read;
  }

  /** Reads exactly so many bytes of a chunk, or, given none, of what lies between chunks. */
  byte[] header(int count, @Nullable String chunk) throws IOException {
    byte[] bytes = new byte[count];
    if (read(bytes, count) < count) {
      throw cut(chunk);
    }
    return bytes;
  }

  /** Passes over so many bytes of a chunk. */
  void skip(long count, String chunk) throws IOException {
    long left = count;
    while (left > 0) {
      long skipped = in.skip(left);
      if (skipped <= 0) {
        if (in.read() < 0) {
          throw cut(chunk);
        }
        skipped = 1;
      }
      left -= skipped;
      position += skipped;
    }
  }

  private AudioReadException cut(@Nullable String chunk) {
    String place =
        chunk == null
            ? "before its samples"
            : "inside its chunk '" + chunk.replaceAll("[^ -~]", "?") + "'";
    return new AudioReadException(
        name + ": cut short in its header; the file ends " + place + ". Get it anew");
  }
}
