package org.ser4j.dsp.stream;

import java.util.Arrays;
import java.util.Objects;
import org.ser4j.dsp.internal.Checks;

/**
 * A feature of a signal that comes in chunks of any size. Its frames are those of the whole-signal
 * call, bit for bit, however the signal is cut; a frame is told as soon as its last sample is
 * there. Centred frames at the end, which reach beyond the signal, are told by {@link #finish}.
 *
 * <p>Takes the memory of one frame, and allocates nothing after it was made. Not thread-safe.
 */
public abstract class FrameStream {
  /** The longest frame there may be. */
  private static final int LONGEST = 1 << 24;

  private final int hopLength;

  /** How many samples the first frame begins before the signal and the last ends after it. */
  private final int beyond;

  /** Whether the signal goes on beyond its ends with its first and last sample, or with zeros. */
  private final boolean edge;

  /** The next frame, as far as it is there. */
  private final float[] samples;

  private final float[] values;

  /** How many samples of the next frame are there; negative while samples between frames pass. */
  private long filled;

  private long index;
  private float last;
  private boolean begun;
  private boolean finished;

  FrameStream(int rows, int frameLength, int hopLength, boolean center, boolean edge) {
    this.hopLength = hopLength;
    this.beyond = center ? frameLength / 2 : 0;
    this.edge = edge;
    this.samples = new float[Checks.within(frameLength, 1, LONGEST, "frameLength")];
    this.values = new float[rows];
  }

  /** Computes the values of one frame, which fills its array. */
  abstract void compute(float[] frame, float[] result);

  /** Number of values in a frame, 1 or more. */
  public final int rows() {
    return values.length;
  }

  /**
   * Takes the next samples and tells the frames that they complete. A chunk that is refused leaves
   * the stream as it was.
   *
   * @param chunk mono samples
   * @param offset the first one to take
   * @param length how many to take, 0 or more
   * @throws IllegalArgumentException if the samples lie outside the array, or one is NaN or
   *     infinite
   * @throws IllegalStateException after {@link #finish}, until {@link #reset}
   */
  public final void accept(float[] chunk, int offset, int length, FrameListener listener) {
    Objects.requireNonNull(chunk, "chunk must not be null");
    Objects.requireNonNull(listener, "listener must not be null");
    checkOpen();
    if (length == 0 && offset >= 0 && offset <= chunk.length) {
      return;
    }
    if (length < 0) {
      throw new IllegalArgumentException("length must be 0 or more, not " + length);
    }
    Checks.signal(chunk, offset, length);
    if (!begun) {
      begun = true;
      fillBeyond(edge ? chunk[offset] : 0, beyond, listener);
    }
    last = chunk[offset + length - 1];
    int at = offset;
    int end = offset + length;
    while (at < end) {
      int taken = (int) Math.min(end - at, samples.length - filled);
      int kept = (int) Math.min(taken, filled + taken);
      if (kept > 0) {
        System.arraycopy(chunk, at + taken - kept, samples, (int) filled + taken - kept, kept);
      }
      at += taken;
      advance(taken, listener);
    }
  }

  /**
   * Takes the next samples and tells the frames that they complete.
   *
   * @param chunk mono samples; all are taken
   * @throws IllegalStateException after {@link #finish}, until {@link #reset}
   */
  public final void accept(float[] chunk, FrameListener listener) {
    Objects.requireNonNull(chunk, "chunk must not be null");
    accept(chunk, 0, chunk.length, listener);
  }

  /**
   * Ends the signal and tells the frames that reach beyond its end. A signal without a sample, or
   * one that is shorter than a frame that is not centred, has no frames.
   *
   * @throws IllegalStateException if the signal has ended already
   */
  public final void finish(FrameListener listener) {
    Objects.requireNonNull(listener, "listener must not be null");
    checkOpen();
    finished = true;
    if (begun) {
      fillBeyond(edge ? last : 0, beyond, listener);
    }
  }

  /** Forgets the signal, ended or not; the next sample is the first of another one. */
  public final void reset() {
    filled = 0;
    index = 0;
    begun = false;
    finished = false;
  }

  private void checkOpen() {
    if (finished) {
      throw new IllegalStateException("the signal has ended; call reset() to begin another one");
    }
  }

  private void fillBeyond(float value, int count, FrameListener listener) {
    int left = count;
    while (left > 0) {
      int taken = (int) Math.min(left, samples.length - filled);
      int from = (int) Math.max(0, filled);
      int to = (int) Math.max(0, filled + taken);
      Arrays.fill(samples, from, to, value);
      left -= taken;
      advance(taken, listener);
    }
  }

  /** Counts samples as taken; tells the frame if it is full and moves on to the next one. */
  private void advance(int taken, FrameListener listener) {
    filled += taken;
    if (filled < samples.length) {
      return;
    }
    compute(samples, values);
    int shared = samples.length - hopLength;
    if (shared > 0) {
      System.arraycopy(samples, hopLength, samples, 0, shared);
    }
    filled = shared;
    listener.frame(index++, values);
  }
}
