package org.ser4j.dsp.frame;

import java.util.function.DoubleUnaryOperator;
import org.ser4j.dsp.Matrix;

/**
 * Short-term energy: the sum of a frame's squared samples, divided by the frame's length, as in
 * Giannakopoulos, <a href="https://doi.org/10.1371/journal.pone.0144610">pyAudioAnalysis</a>, PLOS
 * ONE 10(12), 2015, table 2. Frames are centred with zeros beyond the ends, as in {@link Rms},
 * whose square this is. For the plain sum multiply by the frame's length.
 *
 * <p>Immutable and thread-safe. A call allocates its result and one array of frameLength /
 * hopLength sums.
 */
public final class Energy {
  private static final DoubleUnaryOperator MEAN_SQUARE = DoubleUnaryOperator.identity();

  private final FrameSquares squares;

  /** Frames of 2048 samples, 512 apart. */
  public Energy() {
    this(Framing.FRAME_LENGTH, Framing.HOP_LENGTH);
  }

  /** Frames of any length. */
  public Energy(int frameLength, int hopLength) {
    this.squares = new FrameSquares(frameLength, hopLength);
  }

  /**
   * The energy over time.
   *
   * @return [1][frames], 0 or more, in the samples' unit squared
   * @throws IllegalArgumentException if the signal is empty or holds NaN or infinity, or is so loud
   *     that its energy is no float
   */
  public Matrix of(float[] y) {
    return squares.map(y, MEAN_SQUARE);
  }
}
