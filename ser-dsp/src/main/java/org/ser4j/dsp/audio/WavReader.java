package org.ser4j.dsp.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads RIFF and RF64 WAV files from the front, so that it can read streams. Sizes in headers steer
 * the reading but no allocation.
 *
 * @see <a href="https://tech.ebu.ch/docs/tech/tech3306v1_1.pdf">EBU Tech 3306, RF64</a>
 */
final class WavReader {
  private static final int RIFF_HEADER = 12;
  private static final int BLOCK = 1 << 16;
  private static final long UNSET = 0xffff_ffffL;

  private final ByteSource source;
  private final String name;

  /** The length in the header; 0 or UNSET if the writer did not fill it in. */
  private long riffSize;

  /** The data's size in an RF64 file, or -1. */
  private long longDataSize = -1;

  private @Nullable WavFormat format;

  WavReader(ByteSource source) {
    this.source = source;
    this.name = source.name();
  }

  static boolean recognises(byte[] head) {
    return startsWith(head, 0, "RIFF") || startsWith(head, 0, "RF64")
        ? head.length < RIFF_HEADER || startsWith(head, 8, "WAVE")
        : false;
  }

  private static boolean startsWith(byte[] head, int at, String id) {
    return head.length >= at + 4 && id.equals(new String(head, at, 4, StandardCharsets.ISO_8859_1));
  }

  Audio read() throws IOException {
    riffSize = unsignedInt(source.header(RIFF_HEADER, "RIFF"), 4);
    while (!isFinished()) {
      byte[] header = source.header(8, null);
      String id = new String(header, 0, 4, StandardCharsets.ISO_8859_1);
      long size = unsignedInt(header, 4);
      if (id.equals("data") && !(size == 0 && isFollowed())) {
        return data(size);
      }
      chunk(id, size);
    }
    throw withoutSamples();
  }

  /** Whether the file ends where its header says; otherwise it is truncated. */
  private boolean isFinished() {
    return source.known() == 0 && riffSize + 8 == source.position();
  }

  /**
   * Whether the header says that the file goes on here. A finished file without samples may; a
   * streaming writer that left 0 for the size of the samples did not fill in this size either.
   */
  private boolean isFollowed() {
    return !isPlaceholder(riffSize) && riffSize + 8 > source.position();
  }

  private void chunk(String id, long size) throws IOException {
    long padded = size + size % 2;
    int taken = 0;
    if (id.equals("fmt ")) {
      if (size < WavFormat.MIN_BYTES) {
        throw new AudioReadException(
            name + ": damaged WAV header; the format takes " + size + " bytes");
      }
      taken = (int) Math.min(size, WavFormat.MAX_BYTES);
      format = WavFormat.parse(source.header(taken, id), name);
    } else if (id.equals("ds64") && size >= 16) {
      taken = 16;
      longDataSize =
          ByteBuffer.wrap(source.header(taken, id)).order(ByteOrder.LITTLE_ENDIAN).getLong(8);
    }
    source.skip(padded - taken, id);
  }

  private Audio data(long declared) throws IOException {
    if (format == null) {
      throw new AudioReadException(name + ": damaged WAV header; samples come before the format");
    }
    long size = declared == UNSET && longDataSize > 0 ? longDataSize : declared;
    boolean toTheEnd = isPlaceholder(size);
    long wanted = toTheEnd ? Long.MAX_VALUE : size;
    SampleBuffer samples =
        new SampleBuffer(name, Math.min(wanted, source.known()) / format.encoding().bytes());
    int frameBytes = format.frameBytes();
    byte[] block = new byte[Math.max(1, BLOCK / frameBytes) * frameBytes];
    long read = 0;
    while (read < wanted) {
      int count = source.read(block, (int) Math.min(block.length, wanted - read));
      samples.decode(format.encoding(), block, count / frameBytes * frameBytes);
      read += count;
      if (count < block.length) {
        break;
      }
    }
    if (read < size && !toTheEnd) {
      throw new AudioReadException(
          name
              + ": cut short; its header announces "
              + size
              + " bytes of samples, the file holds "
              + read
              + ". Get it anew");
    }
    if (samples.size() == 0) {
      throw withoutSamples();
    }
    return new Audio(samples.toArray(), format.channels(), format.sampleRate());
  }

  /** Sizes of writers that cannot seek back; then the data reaches to the end of the file. */
  private static boolean isPlaceholder(long size) {
    return size == 0
        || size == UNSET
        || size == 0x7fff_ffffL
        || size == 0x8000_0000L
        || size == 0x7fff_f000L;
  }

  private AudioReadException withoutSamples() {
    return new AudioReadException(name + ": a WAV file without samples");
  }

  private static long unsignedInt(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xffff_ffffL;
  }
}
