package org.ser4j.dsp.silence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ser4j.dsp.internal.Checks;

/**
 * Cuts a signal into windows of one length, a hop apart, up to the one that reaches the signal's
 * end. With a hop of the window's length they lie side by side, as the notebooks' pieces of 2 s.
 *
 * <p>Immutable and thread-safe.
 */
public final class FixedWindows {
  /** What happens to a last window that the signal does not fill. */
  public enum Tail {
    /** It stays shorter. */
    KEEP,
    /** It is filled with zeros. */
    PAD,
    /** It is left out. */
    DROP
  }

  private final int windowLength;
  private final int hopLength;
  private final Tail tail;

  /**
   * Windows.
   *
   * @param windowLength samples a window, 1 to 2^28
   * @param hopLength samples from one window's start to the next one's, at least 1
   * @param tail what happens to a last window that the signal does not fill
   */
  public FixedWindows(int windowLength, int hopLength, Tail tail) {
    this.windowLength = Checks.within(windowLength, 1, 1 << 28, "windowLength");
    this.hopLength = Checks.positive(hopLength, "hopLength");
    this.tail = Objects.requireNonNull(tail, "tail must not be null");
  }

  /**
   * Windows of 2 s side by side, the last one as long as the signal lasts.
   *
   * @param sampleRate in Hz, 1 to 2^27
   */
  public static FixedWindows ofTwoSeconds(int sampleRate) {
    int length = 2 * Checks.within(sampleRate, 1, 1 << 27, "sampleRate");
    return new FixedWindows(length, length, Tail.KEEP);
  }

  /**
   * Where the windows lie: first to last, the last one cut at the signal's end; none if that is
   * dropped and the only one.
   */
  public List<Interval> of(float[] y) {
    Checks.signal(y);
    List<Interval> windows = new ArrayList<>();
    for (long start = 0; start < y.length; start += hopLength) {
      long end = Math.min(y.length, start + windowLength);
      if (tail != Tail.DROP || end - start == windowLength) {
        windows.add(new Interval((int) start, (int) end));
      }
      if (end == y.length) {
        break;
      }
    }
    return List.copyOf(windows);
  }

  /** The windows' samples: first to last, new arrays. */
  public List<float[]> cut(float[] y) {
    List<float[]> pieces = new ArrayList<>();
    for (Interval window : of(y)) {
      int end = tail == Tail.PAD ? window.start() + windowLength : window.end();
      pieces.add(Arrays.copyOfRange(y, window.start(), end));
    }
    return List.copyOf(pieces);
  }
}
