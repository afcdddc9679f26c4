package org.ser4j.dsp.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/** A file read from the front, which tracks its position and reports it if the file ends early. */
final class ByteSource {
  private static final int PUSHBACK = 1 << 20;

  private final PushbackInputStream in;
  private final String name;

  /** Bytes in the whole file, or -1 if unknown. */
  private final long length;

  private long position;

  ByteSource(InputStream in, String name, long length) {
    this.in = new PushbackInputStream(in, PUSHBACK);
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

  /** Whether the length of the file is known. */
  boolean hasLength() {
    return length >= 0;
  }

  /** Reads as much of the block as the file still has; less than all only at its end. */
  int read(byte[] block, int count) throws IOException {
    int read = in.readNBytes(block, 0, count);
    position += read;
    return read;
  }

  /** Puts back bytes that were read last, so that they are read again. */
  void unread(byte[] block, int from, int to) throws IOException {
    in.unread(block, from, to - from);
    position -= to - from;
  }

  /** The next bytes, which stay unread; fewer at the end of the file. */
  byte[] peek(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    in.unread(bytes);
    return bytes;
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
    if (skipUpTo(count) < count) {
      throw cut(chunk);
    }
  }

  /** Passes over so many bytes, or those to the end of the file, and gives how many. */
  long skipUpTo(long count) throws IOException {
    long left = count;
    while (left > 0) {
      long skipped = in.skip(left);
      if (skipped <= 0) {
        if (in.read() < 0) {
          break;
        }
        skipped = 1;
      }
      left -= skipped;
      position += skipped;
    }
    return count - left;
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
