package org.ser4j.models.sound;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Keeps one stretch and leaves all else away, as {@code librosa.load(path, offset=0.6,
 * duration=2.5)} of notebooks 001 and 003 does. A shorter recording gives what there is of the
 * stretch, and one that ends before it nothing. librosa cuts before it resamples, this after it; at
 * the two ends a few samples differ.
 *
 * @param offsetSeconds where the stretch begins, 0 to 86,400 s
 * @param durationSeconds how long it is, over 0 to 86,400 s
 */
public record Excerpt(double offsetSeconds, double durationSeconds) implements Preparation {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Excerpt {
    Limits.within("offsetSeconds", offsetSeconds, 0, Limits.DAY);
    Limits.aboveZero("durationSeconds", durationSeconds, Limits.DAY);
  }

  @Override
  public UnaryOperator<float[]> open(int sampleRate) {
    long start = Limits.samples(offsetSeconds, sampleRate);
    long end = start + Limits.samples(durationSeconds, sampleRate);
    return PreparedBy.effect(
        y -> Arrays.copyOfRange(y, (int) Math.min(start, y.length), (int) Math.min(end, y.length)));
  }
}
