package org.ser4j.dsp.silence;

/**
 * A stretch of a signal.
 *
 * @param start the first sample, 0 or more
 * @param end the sample after the last, above start
 */
public record Interval(int start, int end) {
  public Interval {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no interval: " + start + " to " + end);
    }
  }

  /** The length: in samples, 1 or more. */
  public int length() {
    return end - start;
  }
}
