package org.ser4j.dsp.pitch;

/**
 * The most probable sequence of states, {@code librosa.sequence.viterbi}, for two times as many
 * states as there are pitch bins: a pitch, or the same while unvoiced. State s is voiced while s is
 * below the number of bins.
 *
 * <p>The frames go forward in blocks, of which only the first sums are kept; the way back computes
 * each block once more and looks for the best predecessor of the one state that it has come to. So
 * an hour takes a few megabytes. Not thread-safe.
 *
 * @see <a href="https://doi.org/10.1109/TIT.1967.1054010">Viterbi 1967, Error bounds for
 *     convolutional codes and an asymptotically optimum decoding algorithm</a>
 */
final class PitchPath {
  private static final int BLOCK = 256;

  private final Observations observations;
  private final PathStep step;

  /** The sums at the first frame of each block. */
  private final double[][] starts;

  /** The sums at each frame of the block that is being looked at. */
  private final double[][] block;

  private int inBlock = -1;

  PitchPath(Observations observations, Transitions transitions, double switchProbability) {
    int states = 2 * observations.bins();
    int frames = observations.frames();
    this.observations = observations;
    this.step = new PathStep(observations, transitions, switchProbability);
    this.starts = new double[(frames - 1) / BLOCK + 1][];
    this.block = new double[Math.min(frames, BLOCK)][states];
  }

  /** The state of each frame. */
  int[] states() {
    double[] last = block[0];
    for (int number = 0; number < starts.length; number++) {
      starts[number] = new double[last.length];
      if (number == 0) {
        step.begin(starts[0]);
      } else {
        step.advance(last, number * BLOCK, starts[number]);
      }
      last = compute(number);
    }
    int[] states = new int[observations.frames()];
    int state = 0;
    for (int i = 1; i < last.length; i++) {
      state = last[i] > last[state] ? i : state;
    }
    for (int frame = states.length - 1; frame > 0; frame--) {
      states[frame] = state;
      state = step.predecessor(sums(frame - 1), state);
    }
    states[0] = state;
    return states;
  }

  private double[] sums(int frame) {
    if (frame / BLOCK != inBlock) {
      compute(frame / BLOCK);
    }
    return block[frame % BLOCK];
  }

  /** Computes the sums of a block from those of its first frame; gives those of its last one. */
  private double[] compute(int number) {
    int first = number * BLOCK;
    int count = Math.min(BLOCK, observations.frames() - first);
    System.arraycopy(starts[number], 0, block[0], 0, starts[number].length);
    for (int i = 1; i < count; i++) {
      step.advance(block[i - 1], first + i, block[i]);
    }
    inBlock = number;
    return block[count - 1];
  }
}
