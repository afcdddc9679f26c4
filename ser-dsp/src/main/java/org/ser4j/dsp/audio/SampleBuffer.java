package org.ser4j.dsp.audio;

import java.util.Arrays;

/** Decoded samples, as many as come. Grows by what was really read, never by what a header says. */
final class SampleBuffer {
  /** Some machines take no longer arrays than this. */
  private static final int MAX_SAMPLES = Integer.MAX_VALUE - 8;

  private final String name;
  private final SampleEncoding encoding;
  private float[] samples;
  private int size;

  /** Starts with room for what certainly comes; 0 if unknown. */
  SampleBuffer(String name, SampleEncoding encoding, long certain) {
    this.name = name;
    this.encoding = encoding;
    this.samples = new float[(int) Math.min(MAX_SAMPLES, Math.max(certain, 1 << 14))];
  }

  int size() {
    return size;
  }

  /** Decodes all whole samples in the first bytes of a block. */
  void add(byte[] block, int bytes) throws AudioReadException {
    int count = bytes / encoding.bytes();
    reserve((long) size + count);
    for (int i = 0, at = 0; i < count; i++, at += encoding.bytes()) {
      float sample = encoding.decode(block, at);
      if (encoding.isFloat() && !Float.isFinite(sample)) {
        throw new AudioReadException(
            name + ": damaged; sample " + size + " is " + sample + ", not a finite number");
      }
      samples[size++] = sample;
    }
  }

  private void reserve(long needed) throws AudioReadException {
    if (needed <= samples.length) {
      return;
    }
    if (needed > MAX_SAMPLES) {
      throw new AudioReadException(
          name + ": holds more than " + MAX_SAMPLES + " samples; cut it into shorter files");
    }
    samples = Arrays.copyOf(samples, (int) Math.min(MAX_SAMPLES, Math.max(needed, 2L * size)));
  }

  /** The samples, as an array of exactly their number. */
  float[] toArray() {
    return size == samples.length ? samples : Arrays.copyOf(samples, size);
  }
}
