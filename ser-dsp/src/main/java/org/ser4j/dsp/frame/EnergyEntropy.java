package org.ser4j.dsp.frame;

import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;

/**
 * Entropy of energy: how evenly a frame's energy is spread over its sub-frames. Low where the
 * energy changes abruptly within the frame, log2(subFrames) where it is the same throughout, 0 in
 * silence.
 *
 * <p>Giannakopoulos, <a href="https://doi.org/10.1371/journal.pone.0144610">pyAudioAnalysis</a>,
 * PLOS ONE 10(12), 2015, table 2, defined in Giannakopoulos and Pikrakis, Introduction to Audio
 * Analysis, 2014, section 4.3.3: with e_j the share of sub-frame j in the energy of all of them,
 * the entropy is -sum(e_j log2(e_j)). Sub-frames have frameLength / subFrames samples, rounded
 * down; the few samples that are left over at the frame's end do not count. Frames are centred with
 * zeros beyond the ends, as in {@link Rms}.
 *
 * <p>Immutable and thread-safe. A call allocates its result only.
 */
public final class EnergyEntropy {
  private static final int SUB_FRAMES = 10;
  private static final double LOG_2 = Math.log(2);

  private final Framing framing;
  private final int subFrames;

  /** Frames of 2048 samples, 512 apart, in 10 sub-frames. */
  public EnergyEntropy() {
    this(Framing.FRAME_LENGTH, Framing.HOP_LENGTH);
  }

  /**
   * Frames of any length, in 10 sub-frames.
   *
   * @param frameLength samples in a frame, at least 10
   * @throws IllegalArgumentException if a length is too small
   */
  public EnergyEntropy(int frameLength, int hopLength) {
    this(frameLength, hopLength, SUB_FRAMES);
  }

  /**
   * Frames of any length in any number of sub-frames.
   *
   * @param subFrames parts of a frame, 1 to frameLength
   */
  public EnergyEntropy(int frameLength, int hopLength, int subFrames) {
    this.framing = new Framing(frameLength, hopLength);
    this.subFrames = Checks.positive(subFrames, "subFrames");
    if (subFrames > frameLength) {
      throw new IllegalArgumentException(
          "subFrames must be at most frameLength = " + frameLength + ", not " + subFrames);
    }
  }

  /** The entropy over time: [1][frames], in bits, each in [0, log2(subFrames)]. */
  public Matrix of(float[] y) {
    Checks.signal(y);
    Matrix result = Matrix.zeros(1, framing.frames(y.length));
    for (int frame = 0; frame < result.columns(); frame++) {
      result.data()[frame] = (float) entropy(y, framing.start(frame));
    }
    return result;
  }

  /** In one pass: with E the sum of all e, -sum(e/E log(e/E)) is log(E) - sum(e log(e)) / E. */
  private double entropy(float[] y, long start) {
    int length = framing.frameLength() / subFrames;
    // Sub-frames that lie beyond the signal's ends are silent and add nothing.
    int first = (int) Math.max(0, -start / length);
    int end = (int) Math.min(subFrames, (y.length - start + length - 1) / length);
    double total = 0;
    double weighted = 0;
    for (int part = first; part < end; part++) {
      double energy = FrameSquares.squares(y, start + (long) part * length, 0, length);
      if (energy > 0) {
        total += energy;
        weighted += energy * Math.log(energy);
      }
    }
    return total > 0 ? Math.max(0, (Math.log(total) - weighted / total) / LOG_2) : 0;
  }
}
