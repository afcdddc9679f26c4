package org.ser4j.dsp.frame;

import java.util.Objects;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;

/**
 * How often the signal changes its sign, {@code librosa.feature.zero_crossing_rate}: crossings in a
 * frame divided by the frame's length. Samples within 1e-10 of zero count as positive, the first
 * sample of a frame never counts as a crossing, and beyond its ends the signal goes on with its
 * first and last sample.
 *
 * <p>Immutable and thread-safe. A call allocates its result only.
 */
public final class ZeroCrossingRate {
  /**
   * The highest bits, unsigned, of a sample that is not negative. Librosa's threshold is -1e-10;
   * the float nearest to it lies just below, and lower ones have more bits.
   */
  private static final long NOT_NEGATIVE = (Float.floatToRawIntBits(-1e-10f) & 0xFFFFFFFFL) - 1;

  private final Framing framing;

  /** Frames of 2048 samples, 512 apart: librosa's defaults. */
  public ZeroCrossingRate() {
    this(Framing.FRAME_LENGTH, Framing.HOP_LENGTH);
  }

  /** Frames of any length. */
  public ZeroCrossingRate(int frameLength, int hopLength) {
    this.framing = new Framing(frameLength, hopLength);
  }

  /** The rate over time: [1][frames], each in [0, 1), crossings a sample. */
  public Matrix of(float[] y) {
    Checks.signal(y);
    Matrix result = Matrix.zeros(1, framing.frames(y.length));
    int first = 1;
    int end = 1;
    int crossings = 0;
    for (int frame = 0; frame < result.columns(); frame++) {
      long start = framing.start(frame);
      int nextFirst = (int) Math.min(Math.max(start + 1, 1), y.length);
      int nextEnd = (int) Math.min(Math.max(start + framing.frameLength(), 1), y.length);
      // The window only moves on, so each crossing enters once and leaves once.
      crossings += crossings(y, end, nextEnd) - crossings(y, first, Math.min(nextFirst, nextEnd));
      first = Math.min(nextFirst, nextEnd);
      end = nextEnd;
      result.data()[frame] = rate(crossings);
    }
    return result;
  }

  /**
   * The rate of one frame, which lies in an array completely; a frame at a signal's edge has to be
   * filled up with the signal's first or last sample. Gives what {@link #of} gives for that frame.
   *
   * @param samples holds the frame, which must be finite
   * @param offset where in the array the frame begins, 0 or more
   * @return crossings a sample, in [0, 1)
   * @throws IllegalArgumentException if the frame does not lie in the array
   */
  public float ofFrame(float[] samples, int offset) {
    Objects.requireNonNull(samples, "samples must not be null");
    framing.checkFrame(samples, offset);
    return rate(crossings(samples, offset + 1, offset + framing.frameLength()));
  }

  private float rate(int crossings) {
    return (float) ((double) crossings / framing.frameLength());
  }

  /** How many samples, from the one to before the other, differ in sign from the one before. */
  private static int crossings(float[] y, int from, int to) {
    if (from >= to) {
      return 0;
    }
    // Without branches: in noise none of them could be predicted.
    int count = 0;
    long before = negative(y[from - 1]);
    for (int i = from; i < to; i++) {
      long now = negative(y[i]);
      count += (int) (now ^ before);
      before = now;
    }
    return count;
  }

  /** 1 for a sample below the threshold, else 0. */
  private static long negative(float sample) {
    return (NOT_NEGATIVE - (Float.floatToRawIntBits(sample) & 0xFFFFFFFFL)) >>> 63;
  }
}
