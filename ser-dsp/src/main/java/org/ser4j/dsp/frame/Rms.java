package org.ser4j.dsp.frame;

import java.util.Objects;
import org.ser4j.dsp.Matrix;

/**
 * Root mean square of each frame, {@code librosa.feature.rms(y=)}: centred frames without a window,
 * zeros beyond the signal's ends. {@code librosa.feature.rms(S=)} is {@link
 * org.ser4j.dsp.spectral.RmsOfSpectrum}, which sees a window and gives other values.
 *
 * <p>Immutable and thread-safe. A call allocates its result and one array of frameLength /
 * hopLength sums.
 */
public final class Rms {
  private final FrameSquares squares;

  /** Frames of 2048 samples, 512 apart: librosa's defaults. */
  public Rms() {
    this(Framing.FRAME_LENGTH, Framing.HOP_LENGTH);
  }

  /** Frames of any length. */
  public Rms(int frameLength, int hopLength) {
    this.squares = new FrameSquares(frameLength, hopLength);
  }

  /** The level over time: [1][frames], 0 or more, in the samples' unit. */
  public Matrix of(float[] y) {
    return squares.map(y, Math::sqrt);
  }

  /**
   * The level of one frame, which lies in an array completely; a frame at a signal's edge has to be
   * filled up with zeros. Gives what {@link #of} gives for that frame, bit for bit.
   *
   * @param samples holds the frame, which must be finite
   * @param offset where in the array the frame begins, 0 or more
   * @return 0 or more, in the samples' unit
   * @throws IllegalArgumentException if the frame does not lie in the array
   */
  public float ofFrame(float[] samples, int offset) {
    Objects.requireNonNull(samples, "samples must not be null");
    return squares.mapFrame(samples, offset, Math::sqrt);
  }
}
