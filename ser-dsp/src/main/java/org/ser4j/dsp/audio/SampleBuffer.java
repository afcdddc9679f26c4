package org.ser4j.dsp.audio;

import java.util.ArrayList;
import java.util.List;

/**
 * Decoded samples. Grows in blocks by what was read, never by what a header says, and up to the
 * limit of {@link AudioReader#MAX_SAMPLES_PROPERTY}.
 */
final class SampleBuffer {
  /** Some machines take no longer arrays than this. */
  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private static final long DEFAULT_LIMIT = 400_000_000;

  /** By default the samples fill at most a third of the heap, at 4 bytes each. */
  private static final int HEAP_BYTES_PER_SAMPLE = 12;

  private static final int SMALLEST = 1 << 14;
  private static final int LARGEST = 1 << 22;

  private final String name;
  private final long limit;
  private final List<float[]> full = new ArrayList<>();
  private long fullSize;
  private float[] block;
  private int used;

  /**
   * Starts with room for the samples that are known to follow.
   *
   * @param certain a number that follows from the file's real length, 0 if unknown
   * @throws AudioReadException if that is over the limit
   */
  SampleBuffer(String name, long certain) throws AudioReadException {
    this.name = name;
    this.limit = limit();
    if (certain > limit) {
      throw overLimit();
    }
    this.block = new float[(int) Math.max(certain, SMALLEST)];
  }

  /** The most samples that a file may decode to, over all channels. */
  static long limit() {
    String property = System.getProperty(AudioReader.MAX_SAMPLES_PROPERTY);
    if (property == null) {
      return Math.min(DEFAULT_LIMIT, Runtime.getRuntime().maxMemory() / HEAP_BYTES_PER_SAMPLE);
    }
    try {
      long limit = Long.parseLong(property.strip());
      if (limit > 0 && limit <= LONGEST_ARRAY) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Reported below, as numbers out of range are.
    }
    throw new IllegalArgumentException(
        "The system property "
            + AudioReader.MAX_SAMPLES_PROPERTY
            + " must be a whole number between 1 and "
            + LONGEST_ARRAY
            + "; got \""
            + property
            + "\"");
  }

  long size() {
    return fullSize + used;
  }

  /** Adds a sample. */
  void put(float sample) throws AudioReadException {
    if (used == block.length) {
      grow();
    }
    block[used++] = sample;
  }

  /** Decodes and adds all whole samples in the first bytes of a block. */
  void decode(SampleEncoding encoding, byte[] bytes, int count) throws AudioReadException {
    int size = encoding.bytes();
    for (int at = 0; at + size <= count; at += size) {
      float sample = encoding.decode(bytes, at);
      if (encoding.isFloat() && !Float.isFinite(sample)) {
        throw new AudioReadException(
            name + ": damaged; sample " + size() + " is " + sample + ", not a finite number");
      }
      put(sample);
    }
  }

  /** Checks that so many samples more stay within the limit. */
  void check(long count) throws AudioReadException {
    if (size() + count > limit) {
      throw overLimit();
    }
  }

  private void grow() throws AudioReadException {
    check(1);
    full.add(block);
    fullSize += block.length;
    used = 0;
    long next = Math.min(LARGEST, Math.max(SMALLEST, fullSize));
    block = new float[(int) Math.min(next, limit - fullSize)];
  }

  private AudioReadException overLimit() {
    return new AudioReadException(
        name
            + ": decodes to more than the limit of "
            + limit
            + " samples over all channels. Cut it into shorter files, or raise the limit with the"
            + " system property "
            + AudioReader.MAX_SAMPLES_PROPERTY
            + " and give Java a heap (-Xmx) of about 12 bytes a sample");
  }

  /** Multiplies the samples from an index on. */
  void scale(long from, float factor) {
    long at = 0;
    for (int b = 0; b <= full.size(); b++) {
      float[] values = b < full.size() ? full.get(b) : block;
      int end = b < full.size() ? values.length : used;
      for (int i = (int) Math.max(0, Math.min(end, from - at)); i < end; i++) {
        values[i] *= factor;
      }
      at += end;
    }
  }

  /** The samples, as an array of exactly their number. */
  float[] toArray() throws AudioReadException {
    check(0);
    if (full.isEmpty() && used == block.length) {
      return block;
    }
    float[] samples = new float[(int) size()];
    int at = 0;
    for (float[] values : full) {
      System.arraycopy(values, 0, samples, at, values.length);
      at += values.length;
    }
    System.arraycopy(block, 0, samples, at, used);
    return samples;
  }
}
