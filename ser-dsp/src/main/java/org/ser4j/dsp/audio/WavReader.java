package org.ser4j.dsp.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads RIFF, RF64 and BW64 WAV files from the front, so that it can read streams. Sizes in headers
 * steer the reading but no allocation.
 *
 * @see <a href="https://tech.ebu.ch/docs/tech/tech3306v1_1.pdf">EBU Tech 3306, RF64</a>
 */
final class WavReader {
  private static final int RIFF_HEADER = 12;

  /** A RIFF header and the id of the format chunk. */
  private static final int PATTERN = RIFF_HEADER + 4;

  private static final int BLOCK = 1 << 16;
  private static final long UNSET = 0xffff_ffffL;

  /** More bytes than this after the samples that are no chunk may be samples. */
  private static final int MAX_TRAILER = 4096;

  private final ByteSource source;
  private final String name;
  private final Alignment alignment = new Alignment();

  /** Where the RIFF chunk ends according to its header. */
  private long riffEnd;

  /** The data's size in an RF64 file, or -1. */
  private long longDataSize;

  private @Nullable WavFormat format;
  private @Nullable SampleBuffer samples;

  WavReader(ByteSource source) {
    this.source = source;
    this.name = source.name();
  }

  static boolean recognises(byte[] head) {
    return isRiff(head, 0) && (head.length < RIFF_HEADER || startsWith(head, 8, "WAVE"));
  }

  private static boolean isRiff(byte[] head, int at) {
    return startsWith(head, at, "RIFF")
        || startsWith(head, at, "RF64")
        || startsWith(head, at, "BW64");
  }

  private static boolean startsWith(byte[] head, int at, String id) {
    return head.length >= at + 4 && id.equals(new String(head, at, 4, StandardCharsets.ISO_8859_1));
  }

  Audio read() throws IOException {
    do {
      riff();
    } while (isNextFile());
    if (samples == null || samples.size() == 0 || format == null) {
      throw new AudioReadException(name + ": a WAV file without samples");
    }
    return new Audio(samples.toArray(), format.channels(), format.sampleRate());
  }

  private boolean isNextFile() throws IOException {
    byte[] next = source.peek(RIFF_HEADER);
    return next.length == RIFF_HEADER && recognises(next);
  }

  /** Reads one file of those that may follow one another. */
  private void riff() throws IOException {
    long start = source.position();
    long size = unsignedInt(source.header(RIFF_HEADER, "RIFF"), 4);
    riffEnd = start + 8 + size;
    longDataSize = -1;
    boolean hasData = false;
    boolean hasFormat = false;
    while (hasData || !(source.known() == 0 && riffEnd == source.position())) {
      if (hasData && !isChunk()) {
        trailer();
        return;
      }
      byte[] header = source.header(8, null);
      String id = new String(header, 0, 4, StandardCharsets.ISO_8859_1);
      long chunkSize = unsignedInt(header, 4);
      if (id.equals("data")) {
        hasData = true;
        WavFormat shape = format;
        if (!hasFormat || shape == null) {
          throw new AudioReadException(
              name + ": damaged WAV header; samples come before the format");
        }
        data(shape, chunkSize);
      } else if (id.equals("slnt")) {
        throw new AudioReadException(
            name + ": a WAV file with coded silence ('slnt' chunk); convert it to plain WAV");
      } else if (hasData && chunkSize > source.known() && source.hasLength()) {
        source.skipUpTo(source.known()); // The samples before are complete.
      } else {
        hasFormat |= id.equals("fmt ");
        chunk(id, chunkSize, hasData);
      }
    }
  }

  /** Whether a chunk follows, and not another file, other bytes or the end. */
  private boolean isChunk() throws IOException {
    byte[] next = source.peek(RIFF_HEADER);
    if (next.length < 8 || recognises(next)) {
      return false;
    }
    for (int i = 0; i < 4; i++) {
      if (next[i] < ' ' || next[i] > '~') {
        return false;
      }
    }
    boolean fits = !source.hasLength() || unsignedInt(next, 4) <= source.known() - 8;
    return fits || startsWith(next, 0, "data") || startsWith(next, 0, "LIST");
  }

  private void chunk(String id, long size, boolean lenient) throws IOException {
    long padded = size + size % 2;
    int taken = 0;
    if (id.equals("fmt ")) {
      if (size < WavFormat.MIN_BYTES) {
        throw new AudioReadException(
            name + ": damaged WAV header; the format takes " + size + " bytes");
      }
      taken = (int) Math.min(size, WavFormat.MAX_BYTES);
      format(WavFormat.parse(source.header(taken, id), name));
    } else if (id.equals("ds64") && size >= 16) {
      taken = 16;
      ByteBuffer sizes = ByteBuffer.wrap(source.header(taken, id)).order(ByteOrder.LITTLE_ENDIAN);
      longDataSize = sizes.getLong(8);
      if (sizes.getLong(0) > 0 && sizes.getLong(0) < Long.MAX_VALUE / 2) {
        riffEnd = Math.max(riffEnd, sizes.getLong(0) + 8);
      }
    } else if (id.equals("LIST") && startsWith(source.peek(4), 0, "wavl")) {
      source.skip(4, id); // Its chunks are the samples.
      return;
    }
    if (lenient) {
      source.skipUpTo(padded - taken);
    } else {
      source.skip(padded - taken, id);
    }
  }

  private void format(WavFormat next) throws AudioReadException {
    if (format != null
        && samples != null
        && (format.channels() != next.channels() || format.sampleRate() != next.sampleRate())) {
      throw new AudioReadException(
          name
              + ": several WAV files in one, of different formats: "
              + format.channels()
              + " channel(s) at "
              + format.sampleRate()
              + " Hz, then "
              + next.channels()
              + " at "
              + next.sampleRate()
              + " Hz. Split it");
    }
    format = next;
  }

  private void data(WavFormat shape, long declared) throws IOException {
    long size = declared == UNSET && longDataSize >= 0 ? longDataSize : declared;
    if (size == 0 && riffEnd > source.position() && isChunk()) {
      return; // An empty chunk of a finished file, not a placeholder.
    }
    long begin = source.position();
    boolean fits = size > 0 && size <= source.known();
    long read = samples(shape, size <= 0 ? Long.MAX_VALUE : size, fits);
    if (read < size
        && !isNextFile()
        && riffEnd >= begin + size
        && size % shape.frameBytes() == 0
        && !isPlaceholder(size, read)) {
      throw new AudioReadException(
          name
              + ": cut short; its header announces "
              + size
              + " bytes of samples, the file holds "
              + read
              + ". Get it anew");
    }
    if (read == size && size % 2 == 1) {
      byte[] padding = source.peek(1);
      if (padding.length == 1 && padding[0] == 0) { // Some writers leave it out.
        source.skipUpTo(1);
      }
    }
  }

  /** Reads so many bytes of samples, or those to the end or to the header of another file. */
  private long samples(WavFormat shape, long wanted, boolean fits) throws IOException {
    long certain = Math.min(wanted, source.known()) / shape.encoding().bytes();
    if (samples == null) {
      samples = new SampleBuffer(name, certain);
    } else {
      samples.check(certain);
    }
    long first = samples.size();
    alignment.start(shape);
    int frameBytes = shape.frameBytes();
    byte[] block = new byte[Math.max(2, BLOCK / frameBytes) * frameBytes];
    long read = 0;
    boolean last = false;
    while (read < wanted && !last) {
      int count = source.read(block, (int) Math.min(block.length, wanted - read));
      last = count < block.length;
      int header = fits ? count : indexOfHeader(block, count);
      if (header < count) {
        boolean whole = header + PATTERN <= count;
        int end = whole || last ? header : header / frameBytes * frameBytes;
        if (whole || !last) {
          source.unread(block, end, count);
          count = end;
        }
        last |= whole;
      }
      int usable = count / frameBytes * frameBytes;
      alignment.look(block, usable);
      samples.decode(shape.encoding(), block, usable);
      read += count;
    }
    if (alignment.isRightAligned()) {
      samples.scale(first, 1 << shape.unusedBits());
    }
    return read;
  }

  /** Where the header of another file begins, or what may be one at the block's end. */
  private static int indexOfHeader(byte[] block, int count) {
    for (int i = 0; i < count; i++) {
      if ((block[i] == 'R' || block[i] == 'B') && matches(block, i, count)) {
        return i;
      }
    }
    return count;
  }

  private static boolean matches(byte[] block, int at, int count) {
    for (String pattern : new String[] {"RIFF", "RF64", "BW64"}) {
      String second = pattern.equals("RIFF") ? "fmt " : "ds64";
      String all = pattern + "????WAVE" + second;
      int i = 0;
      while (i < PATTERN
          && at + i < count
          && (i >= 4 && i < 8 || i >= 12 || block[at + i] == all.charAt(i))) {
        i++;
      }
      if (i == PATTERN || at + i == count) {
        return true;
      }
    }
    return false;
  }

  /** Passes over what follows the samples and is no chunk: padding and tags, but not samples. */
  private void trailer() throws IOException {
    byte[] block = new byte[BLOCK];
    long other = 0;
    boolean zero = true;
    int count;
    do {
      count = source.read(block, block.length);
      int header = indexOfHeader(block, count);
      boolean whole = header + PATTERN <= count;
      if (header < count && (whole || count == block.length)) {
        source.unread(block, header, count);
        count = header;
      }
      for (int i = 0; i < count; i++) {
        zero &= block[i] == 0;
      }
      other += count;
      if (!zero && other > MAX_TRAILER) {
        throw new AudioReadException(
            name
                + ": damaged WAV file; after its samples come over "
                + MAX_TRAILER
                + " bytes that are no chunk. Its header announces too few samples. Get it anew");
      }
      if (whole && header == count) {
        return;
      }
    } while (count > 0);
  }

  /** Whether a size that the file does not hold is one that writers leave in streams. */
  static boolean isPlaceholder(long size, long held) {
    return size >= (1L << 31) - (1L << 16) || size >= 1L << 27 && held < size / 10;
  }

  private static long unsignedInt(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xffff_ffffL;
  }

  /** Finds out whether samples with fewer bits than their containers are right-aligned. */
  private static final class Alignment {
    private int bytes;
    private int unused;
    private boolean lowBits;
    private boolean signExtended;

    void start(WavFormat format) {
      bytes = format.encoding().bytes();
      unused = format.unusedBits();
      lowBits = false;
      signExtended = true;
    }

    void look(byte[] block, int count) {
      for (int at = 0; unused > 0 && at < count; at += bytes) {
        int value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
          value = value << 8 | block[at + i] & 0xff;
        }
        int shift = Integer.SIZE - 8 * bytes;
        value = value << shift >> shift;
        lowBits |= (value & (1 << unused) - 1) != 0;
        signExtended &= value << shift + unused >> shift + unused == value;
      }
    }

    boolean isRightAligned() {
      return unused > 0 && lowBits && signExtended;
    }
  }
}
