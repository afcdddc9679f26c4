package org.ser4j.dsp.silence;

import java.util.Arrays;

/**
 * Cuts silence off both ends of a signal, {@code librosa.effects.trim}: frames more than so many dB
 * below the loudest one are silent. The loudest frame always stays, so that a signal which is all
 * silence stays whole.
 *
 * <p>Immutable and thread-safe.
 */
public final class Trim {
  /** Default level of silence in dB below the loudest frame: {@value}. */
  public static final double TOP_DB = 60;

  /** Default frame length in samples: {@value}. */
  public static final int FRAME_LENGTH = 2048;

  /** Default hop length in samples: {@value}. */
  public static final int HOP_LENGTH = 512;

  private final FrameLevels levels;

  /** Trims with librosa's defaults: 60 dB, frames of 2048 samples every 512. */
  public Trim() {
    this(TOP_DB);
  }

  /**
   * Trims with librosa's frames of 2048 samples every 512.
   *
   * @param topDb silence is this far below the loudest frame, in dB, above 0
   */
  public Trim(double topDb) {
    this(topDb, FRAME_LENGTH, HOP_LENGTH);
  }

  /**
   * Cuts.
   *
   * @param topDb silence is this far below the loudest frame, in dB, above 0
   * @param frameLength samples a frame, 1 to 2^20
   * @param hopLength samples between frames, at least 1
   */
  public Trim(double topDb, int frameLength, int hopLength) {
    this.levels = new FrameLevels(topDb, frameLength, hopLength);
  }

  /** What is left between the silent ends: from the first loud frame to a hop past the last one. */
  public Interval of(float[] y) {
    boolean[] loud = levels.loud(y);
    int first = 0;
    while (!loud[first]) {
      first++;
    }
    int last = loud.length - 1;
    while (!loud[last]) {
      last--;
    }
    long hop = levels.hopLength();
    int start = (int) Math.min(y.length - 1L, first * hop);
    return new Interval(start, (int) Math.min(y.length, (last + 1) * hop));
  }

  /** Cuts silence off both ends: the samples of {@link #of}, at least 1. */
  public float[] apply(float[] y) {
    Interval kept = of(y);
    return Arrays.copyOfRange(y, kept.start(), kept.end());
  }
}
