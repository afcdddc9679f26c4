package org.ser4j.dsp.silence;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is not silent, {@code librosa.effects.split}: runs of frames less than so many dB
 * below the loudest one. To keep only those, see {@link org.ser4j.dsp.effect.SilenceRemoval}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Split {
  private final FrameLevels levels;

  /** Splits with librosa's defaults: 60 dB, frames of 2048 samples every 512. */
  public Split() {
    this(Trim.TOP_DB);
  }

  /**
   * Splits with librosa's frames of 2048 samples every 512.
   *
   * @param topDb silence is this far below the loudest frame, in dB, above 0
   */
  public Split(double topDb) {
    this(topDb, Trim.FRAME_LENGTH, Trim.HOP_LENGTH);
  }

  /**
   * Splits.
   *
   * @param topDb silence is this far below the loudest frame, in dB, above 0
   * @param frameLength samples a frame, 1 to 2^20
   * @param hopLength samples between frames, at least 1
   */
  public Split(double topDb, int frameLength, int hopLength) {
    this.levels = new FrameLevels(topDb, frameLength, hopLength);
  }

  /**
   * The loud stretches of a signal, first to last: stretches of whole hops, the last one cut at the
   * signal's end; one that would begin only there is left out.
   */
  public List<Interval> of(float[] y) {
    boolean[] loud = levels.loud(y);
    List<Interval> intervals = new ArrayList<>();
    int frame = 0;
    while (frame < loud.length) {
      int first = frame;
      while (frame < loud.length && loud[frame]) {
        frame++;
      }
      long start = (long) first * levels.hopLength();
      if (frame > first && start < y.length) {
        long end = Math.min(y.length, (long) frame * levels.hopLength());
        intervals.add(new Interval((int) start, (int) end));
      }
      frame++;
    }
    return List.copyOf(intervals);
  }
}
