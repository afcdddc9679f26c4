package org.ser4j.dsp.silence;

import org.ser4j.dsp.internal.Checks;

/**
 * Which frames of a signal are loud: their root mean square lies less than so many dB below that of
 * the loudest one. Frames are centred, with zeros beyond both ends, as in {@code librosa.feature
 * .rms}.
 */
final class FrameLevels {
  /** Power below which all is taken for this power: librosa's amin of 1e-5, squared. */
  private static final double POWER_AMIN = 1e-10;

  /** Far longer than any frame that makes sense; bounds the memory. */
  private static final int MAX_FRAME = 1 << 20;

  private final double topDb;
  private final int frameLength;
  private final int hopLength;

  /** The longest stretch of which both the frame and the hop are multiples. */
  private final int block;

  FrameLevels(double topDb, int frameLength, int hopLength) {
    this.topDb = Checks.positive(topDb, "topDb");
    this.frameLength = Checks.within(frameLength, 1, MAX_FRAME, "frameLength");
    this.hopLength = Checks.positive(hopLength, "hopLength");
    int a = frameLength;
    int b = hopLength;
    while (b != 0) {
      int rest = a % b;
      a = b;
      b = rest;
    }
    this.block = a;
  }

  int hopLength() {
    return hopLength;
  }

  /** Whether each frame of a signal is loud. */
  boolean[] loud(float[] y) {
    Checks.signal(y);
    double[] power = powers(y);
    double reference = 0;
    for (double value : power) {
      reference = Math.max(reference, value);
    }
    // As librosa computes it, so that a level on the edge falls on the same side.
    double shift = 10 * Math.log10(Math.max(POWER_AMIN, reference));
    boolean[] loud = new boolean[power.length];
    for (int t = 0; t < loud.length; t++) {
      loud[t] = 10 * Math.log10(Math.max(POWER_AMIN, power[t])) - shift > -topDb;
    }
    return loud;
  }

  /** The mean square of each frame, from the sums of the blocks that frames have in common. */
  private double[] powers(float[] y) {
    long before = frameLength / 2;
    int frames = (int) (1 + (y.length + 2 * before - frameLength) / hopLength);
    int perFrame = frameLength / block;
    int perHop = hopLength / block;
    double[] ring = new double[perFrame];
    double[] power = new double[frames];
    long sums = 0;
    for (int t = 0; t < frames; t++) {
      long first = (long) t * perHop;
      for (sums = Math.max(sums, first); sums < first + perFrame; sums++) {
        ring[(int) (sums % perFrame)] = energy(y, sums * block - before);
      }
      double sum = 0;
      for (double energy : ring) {
        sum += energy;
      }
      power[t] = sum / frameLength;
    }
    return power;
  }

  private double energy(float[] y, long start) {
    int from = (int) Math.max(0, start);
    int to = (int) Math.min(y.length, start + block);
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) y[i] * y[i];
    }
    return sum;
  }
}
