package org.ser4j.dsp.audio;

import java.util.Arrays;

/** Decoded samples. Grows by what was read, never by what a header says. */
final class SampleBuffer {
  /** Some machines take no longer arrays than this. */
  private static final int MAX_SAMPLES = Integer.MAX_VALUE - 8;

  private static final int SMALLEST = 1 << 14;

  private final String name;
  private float[] samples;
  private int size;

  /** Starts with room for the samples that are known to follow; 0 if unknown. */
  SampleBuffer(String name, long certain) {
    this.name = name;
    this.samples = new float[(int) Math.min(MAX_SAMPLES, Math.max(certain, SMALLEST))];
  }

  int size() {
    return size;
  }

  /** Adds a sample for which there is room. */
  void put(float sample) {
    samples[size++] = sample;
  }

  /** Decodes and adds all whole samples in the first bytes of a block. */
  void decode(SampleEncoding encoding, byte[] block, int bytes) throws AudioReadException {
    int count = bytes / encoding.bytes();
    reserve(count);
    for (int i = 0, at = 0; i < count; i++, at += encoding.bytes()) {
      float sample = encoding.decode(block, at);
      if (encoding.isFloat() && !Float.isFinite(sample)) {
        throw new AudioReadException(
            name + ": damaged; sample " + size + " is " + sample + ", not a finite number");
      }
      samples[size++] = sample;
    }
  }

  /** Makes room for so many samples more. */
  void reserve(int count) throws AudioReadException {
    long needed = (long) size + count;
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
